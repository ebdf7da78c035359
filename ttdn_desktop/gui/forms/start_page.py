"""The form ui/start_page.ui, compiled by ui/compile.py: change the form, not this file."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QToolButton, QVBoxLayout, QWidget)

from ttdn_desktop.gui.clean_line import CleanLine
from ttdn_desktop.gui.found_list import FoundList

class Ui_StartPage(object):
    def setupUi(self, StartPage):
        if not StartPage.objectName():
            StartPage.setObjectName(u"StartPage")
        StartPage.resize(1366, 700)
        self.pageLayout = QVBoxLayout(StartPage)
        self.pageLayout.setSpacing(0)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 0)
        self.topBar = QFrame(StartPage)
        self.topBar.setObjectName(u"topBar")
        self.topBar.setProperty(u"role", u"bar")
        self.topLayout = QHBoxLayout(self.topBar)
        self.topLayout.setSpacing(8)
        self.topLayout.setObjectName(u"topLayout")
        self.topLayout.setContentsMargins(24, 12, 24, 12)
        self.unitLabel = QLabel(self.topBar)
        self.unitLabel.setObjectName(u"unitLabel")
        self.unitLabel.setProperty(u"role", u"title")
        self.unitLabel.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.unitLabel.sizePolicy().hasHeightForWidth())
        self.unitLabel.setSizePolicy(sizePolicy)
        self.unitLabel.setMinimumSize(QSize(200, 0))

        self.topLayout.addWidget(self.unitLabel)

        self.importButton = QPushButton(self.topBar)
        self.importButton.setObjectName(u"importButton")

        self.topLayout.addWidget(self.importButton)

        self.newButton = QPushButton(self.topBar)
        self.newButton.setObjectName(u"newButton")
        self.newButton.setProperty(u"role", u"primary")

        self.topLayout.addWidget(self.newButton)

        self.unitButton = QToolButton(self.topBar)
        self.unitButton.setObjectName(u"unitButton")

        self.topLayout.addWidget(self.unitButton)

        self.helpButton = QToolButton(self.topBar)
        self.helpButton.setObjectName(u"helpButton")

        self.topLayout.addWidget(self.helpButton)


        self.pageLayout.addWidget(self.topBar)

        self.findBar = QFrame(StartPage)
        self.findBar.setObjectName(u"findBar")
        self.findBar.setProperty(u"role", u"bar")
        self.findLayout = QHBoxLayout(self.findBar)
        self.findLayout.setSpacing(8)
        self.findLayout.setObjectName(u"findLayout")
        self.findLayout.setContentsMargins(24, 8, 24, 8)
        self.findLabel = QLabel(self.findBar)
        self.findLabel.setObjectName(u"findLabel")

        self.findLayout.addWidget(self.findLabel)

        self.findEdit = CleanLine(self.findBar)
        self.findEdit.setObjectName(u"findEdit")
        self.findEdit.setMinimumSize(QSize(320, 0))

        self.findLayout.addWidget(self.findEdit)

        self.foundLabel = QLabel(self.findBar)
        self.foundLabel.setObjectName(u"foundLabel")
        self.foundLabel.setProperty(u"role", u"quiet")

        self.findLayout.addWidget(self.foundLabel)

        self.findSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.findLayout.addItem(self.findSpacer)

        self.trashButton = QPushButton(self.findBar)
        self.trashButton.setObjectName(u"trashButton")
        self.trashButton.setProperty(u"role", u"flat")

        self.findLayout.addWidget(self.trashButton)


        self.pageLayout.addWidget(self.findBar)

        self.found = FoundList(StartPage)
        self.found.setObjectName(u"found")

        self.pageLayout.addWidget(self.found)

        self.scroll = QScrollArea(StartPage)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.room = QWidget()
        self.room.setObjectName(u"room")
        self.room.setProperty(u"role", u"room")
        self.roomLayout = QVBoxLayout(self.room)
        self.roomLayout.setSpacing(12)
        self.roomLayout.setObjectName(u"roomLayout")
        self.roomLayout.setContentsMargins(24, 20, 24, 20)
        self.welcome = QFrame(self.room)
        self.welcome.setObjectName(u"welcome")
        self.welcome.setProperty(u"role", u"card")
        self.welcomeLayout = QVBoxLayout(self.welcome)
        self.welcomeLayout.setSpacing(12)
        self.welcomeLayout.setObjectName(u"welcomeLayout")
        self.welcomeLayout.setContentsMargins(24, 20, 24, 24)
        self.welcomeTitle = QLabel(self.welcome)
        self.welcomeTitle.setObjectName(u"welcomeTitle")
        self.welcomeTitle.setProperty(u"role", u"heading")

        self.welcomeLayout.addWidget(self.welcomeTitle)

        self.welcomeText = QLabel(self.welcome)
        self.welcomeText.setObjectName(u"welcomeText")
        self.welcomeText.setWordWrap(True)

        self.welcomeLayout.addWidget(self.welcomeText)

        self.welcomeButtons = QHBoxLayout()
        self.welcomeButtons.setSpacing(8)
        self.welcomeButtons.setObjectName(u"welcomeButtons")
        self.welcomeImport = QPushButton(self.welcome)
        self.welcomeImport.setObjectName(u"welcomeImport")
        self.welcomeImport.setProperty(u"role", u"primary")

        self.welcomeButtons.addWidget(self.welcomeImport)

        self.welcomeUnit = QPushButton(self.welcome)
        self.welcomeUnit.setObjectName(u"welcomeUnit")

        self.welcomeButtons.addWidget(self.welcomeUnit)

        self.welcomeSpacer = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.welcomeButtons.addItem(self.welcomeSpacer)


        self.welcomeLayout.addLayout(self.welcomeButtons)


        self.roomLayout.addWidget(self.welcome)

        self.currentHeading = QLabel(self.room)
        self.currentHeading.setObjectName(u"currentHeading")
        self.currentHeading.setProperty(u"role", u"heading")

        self.roomLayout.addWidget(self.currentHeading)

        self.currentCards = QVBoxLayout()
        self.currentCards.setSpacing(12)
        self.currentCards.setObjectName(u"currentCards")

        self.roomLayout.addLayout(self.currentCards)

        self.recentLayout = QHBoxLayout()
        self.recentLayout.setSpacing(4)
        self.recentLayout.setObjectName(u"recentLayout")
        self.recentLabel = QLabel(self.room)
        self.recentLabel.setObjectName(u"recentLabel")
        self.recentLabel.setProperty(u"role", u"quiet")

        self.recentLayout.addWidget(self.recentLabel)

        self.recentRow = QHBoxLayout()
        self.recentRow.setSpacing(4)
        self.recentRow.setObjectName(u"recentRow")

        self.recentLayout.addLayout(self.recentRow)

        self.recentSpacer = QSpacerItem(40, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.recentLayout.addItem(self.recentSpacer)


        self.roomLayout.addLayout(self.recentLayout)

        self.earlierHeading = QLabel(self.room)
        self.earlierHeading.setObjectName(u"earlierHeading")
        self.earlierHeading.setProperty(u"role", u"heading")

        self.roomLayout.addWidget(self.earlierHeading)

        self.earlierCards = QVBoxLayout()
        self.earlierCards.setSpacing(8)
        self.earlierCards.setObjectName(u"earlierCards")

        self.roomLayout.addLayout(self.earlierCards)

        self.roomSpacer = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.roomLayout.addItem(self.roomSpacer)

        self.scroll.setWidget(self.room)

        self.pageLayout.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.findLabel.setBuddy(self.findEdit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.newButton, self.importButton)
        QWidget.setTabOrder(self.importButton, self.unitButton)
        QWidget.setTabOrder(self.unitButton, self.helpButton)
        QWidget.setTabOrder(self.helpButton, self.findEdit)
        QWidget.setTabOrder(self.findEdit, self.trashButton)

        self.retranslateUi(StartPage)
    # setupUi

    def retranslateUi(self, StartPage):
        self.unitLabel.setText(QCoreApplication.translate("StartPage", u"Ch\u01b0a c\u00f3 \u0111\u01a1n v\u1ecb", None))
        self.importButton.setText(QCoreApplication.translate("StartPage", u"&Nh\u1eadp b\u00e1o c\u00e1o c\u0169\u2026", None))
#if QT_CONFIG(tooltip)
        self.importButton.setToolTip(QCoreApplication.translate("StartPage", u"\u0110\u01b0a b\u00e1o c\u00e1o Word c\u1ee7a k\u1ef3 tr\u01b0\u1edbc v\u00e0o ch\u01b0\u01a1ng tr\u00ecnh (Ctrl+I)", None))
#endif // QT_CONFIG(tooltip)
        self.newButton.setText(QCoreApplication.translate("StartPage", u"&L\u1eadp b\u00e1o c\u00e1o k\u1ef3 m\u1edbi", None))
#if QT_CONFIG(tooltip)
        self.newButton.setToolTip(QCoreApplication.translate("StartPage", u"B\u1eaft \u0111\u1ea7u b\u00e1o c\u00e1o c\u1ee7a k\u1ef3 n\u00e0y t\u1eeb b\u00e1o c\u00e1o k\u1ef3 tr\u01b0\u1edbc (Ctrl+N)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(tooltip)
        self.unitButton.setToolTip(QCoreApplication.translate("StartPage", u"\u0110\u01a1n v\u1ecb v\u00e0 \u0111\u1ea7u \u0111\u1ec1 v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.unitButton.setAccessibleName(QCoreApplication.translate("StartPage", u"\u0110\u01a1n v\u1ecb v\u00e0 \u0111\u1ea7u \u0111\u1ec1 v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.helpButton.setToolTip(QCoreApplication.translate("StartPage", u"H\u01b0\u1edbng d\u1eabn (F1)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.helpButton.setAccessibleName(QCoreApplication.translate("StartPage", u"H\u01b0\u1edbng d\u1eabn", None))
#endif // QT_CONFIG(accessibility)
        self.findLabel.setText(QCoreApplication.translate("StartPage", u"&T\u00ecm trong m\u1ecdi b\u00e1o c\u00e1o", None))
        self.findEdit.setPlaceholderText(QCoreApplication.translate("StartPage", u"G\u00f5 v\u00e0i ch\u1eef, c\u00f3 d\u1ea5u ho\u1eb7c kh\u00f4ng d\u1ea5u (Ctrl+F)", None))
        self.trashButton.setText(QCoreApplication.translate("StartPage", u"Th\u00f9ng &r\u00e1c", None))
        self.welcomeTitle.setText(QCoreApplication.translate("StartPage", u"B\u1eaft \u0111\u1ea7u t\u1eeb b\u00e1o c\u00e1o k\u1ef3 tr\u01b0\u1edbc", None))
        self.welcomeText.setText(QCoreApplication.translate("StartPage", u"<p style=\"line-height:145%\">Ch\u1ecdn t\u1ec7p Word c\u1ee7a b\u00e1o c\u00e1o g\u1ea7n nh\u1ea5t. Ch\u01b0\u01a1ng tr\u00ecnh \u0111\u1ecdc t\u00ean \u0111\u01a1n v\u1ecb, k\u1ef3 b\u00e1o c\u00e1o, c\u00e1c m\u1ee5c, s\u1ed1 li\u1ec7u, n\u01a1i nh\u1eadn v\u00e0 ng\u01b0\u1eddi k\u00fd; anh/ch\u1ecb xem l\u1ea1i r\u1ed3i m\u1edbi nh\u1eadp. T\u1eeb b\u00e1o c\u00e1o \u1ea5y, b\u00e1o c\u00e1o k\u1ef3 m\u1edbi \u0111\u01b0\u1ee3c so\u1ea1n s\u1eb5n \u0111\u1ec3 s\u1eeda ti\u1ebfp.</p>", None))
        self.welcomeImport.setText(QCoreApplication.translate("StartPage", u"N&h\u1eadp b\u00e1o c\u00e1o c\u0169\u2026", None))
        self.welcomeUnit.setText(QCoreApplication.translate("StartPage", u"Ch\u01b0a c\u00f3 b\u00e1o c\u00e1o c\u0169, &khai t\u00ean \u0111\u01a1n v\u1ecb\u2026", None))
        self.currentHeading.setText(QCoreApplication.translate("StartPage", u"K\u1ef3 n\u00e0y", None))
        self.recentLabel.setText(QCoreApplication.translate("StartPage", u"M\u1edf g\u1ea7n \u0111\u00e2y:", None))
        self.earlierHeading.setText(QCoreApplication.translate("StartPage", u"C\u00e1c k\u1ef3 tr\u01b0\u1edbc", None))
        pass
    # retranslateUi
