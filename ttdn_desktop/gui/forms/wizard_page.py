"""The form ui/wizard_page.ui, compiled by ui/compile.py: change the form, not this file."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QListWidgetItem, QPushButton, QSizePolicy, QSpacerItem,
    QStackedWidget, QToolButton, QVBoxLayout, QWidget)

from ttdn_desktop.gui.leave_bar import LeaveBar
from ttdn_desktop.gui.section_list import SectionList

class Ui_WizardPage(object):
    def setupUi(self, WizardPage):
        if not WizardPage.objectName():
            WizardPage.setObjectName(u"WizardPage")
        WizardPage.resize(1366, 700)
        self.pageLayout = QVBoxLayout(WizardPage)
        self.pageLayout.setSpacing(0)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 0)
        self.topBar = QFrame(WizardPage)
        self.topBar.setObjectName(u"topBar")
        self.topBar.setProperty(u"role", u"bar")
        self.topLayout = QHBoxLayout(self.topBar)
        self.topLayout.setSpacing(6)
        self.topLayout.setObjectName(u"topLayout")
        self.topLayout.setContentsMargins(12, 8, 12, 8)
        self.homeButton = QPushButton(self.topBar)
        self.homeButton.setObjectName(u"homeButton")
        self.homeButton.setMinimumSize(QSize(40, 0))
        self.homeButton.setProperty(u"role", u"flat")

        self.topLayout.addWidget(self.homeButton)

        self.titleLabel = QLabel(self.topBar)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setMinimumSize(QSize(96, 0))
        self.titleLabel.setProperty(u"role", u"title")

        self.topLayout.addWidget(self.titleLabel)

        self.topSpacer = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.topLayout.addItem(self.topSpacer)

        self.undoButton = QToolButton(self.topBar)
        self.undoButton.setObjectName(u"undoButton")

        self.topLayout.addWidget(self.undoButton)

        self.redoButton = QToolButton(self.topBar)
        self.redoButton.setObjectName(u"redoButton")

        self.topLayout.addWidget(self.redoButton)

        self.previewButton = QPushButton(self.topBar)
        self.previewButton.setObjectName(u"previewButton")
        self.previewButton.setMinimumSize(QSize(40, 0))

        self.topLayout.addWidget(self.previewButton)

        self.checkButton = QPushButton(self.topBar)
        self.checkButton.setObjectName(u"checkButton")
        self.checkButton.setMinimumSize(QSize(40, 0))

        self.topLayout.addWidget(self.checkButton)

        self.exportButton = QPushButton(self.topBar)
        self.exportButton.setObjectName(u"exportButton")
        self.exportButton.setMinimumSize(QSize(40, 0))

        self.topLayout.addWidget(self.exportButton)

        self.helpButton = QToolButton(self.topBar)
        self.helpButton.setObjectName(u"helpButton")

        self.topLayout.addWidget(self.helpButton)


        self.pageLayout.addWidget(self.topBar)

        self.desk = QWidget(WizardPage)
        self.desk.setObjectName(u"desk")
        self.desk.setProperty(u"role", u"room")
        self.deskLayout = QHBoxLayout(self.desk)
        self.deskLayout.setSpacing(8)
        self.deskLayout.setObjectName(u"deskLayout")
        self.deskLayout.setContentsMargins(8, 8, 8, 8)
        self.side = QWidget(self.desk)
        self.side.setObjectName(u"side")
        self.side.setMinimumSize(QSize(72, 0))
        self.side.setMaximumSize(QSize(264, 16777215))
        self.sideColumn = QVBoxLayout(self.side)
        self.sideColumn.setSpacing(4)
        self.sideColumn.setObjectName(u"sideColumn")
        self.sideColumn.setContentsMargins(0, 0, 0, 0)
        self.progressRow = QHBoxLayout()
        self.progressRow.setSpacing(4)
        self.progressRow.setObjectName(u"progressRow")
        self.progressLabel = QLabel(self.side)
        self.progressLabel.setObjectName(u"progressLabel")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.progressLabel.sizePolicy().hasHeightForWidth())
        self.progressLabel.setSizePolicy(sizePolicy)
        self.progressLabel.setProperty(u"role", u"quiet")

        self.progressRow.addWidget(self.progressLabel)

        self.unfinishedButton = QPushButton(self.side)
        self.unfinishedButton.setObjectName(u"unfinishedButton")
        self.unfinishedButton.setMinimumSize(QSize(32, 0))
        self.unfinishedButton.setProperty(u"role", u"flat")

        self.progressRow.addWidget(self.unfinishedButton)


        self.sideColumn.addLayout(self.progressRow)

        self.steps = SectionList(self.side)
        self.steps.setObjectName(u"steps")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.steps.sizePolicy().hasHeightForWidth())
        self.steps.setSizePolicy(sizePolicy1)

        self.sideColumn.addWidget(self.steps)

        self.sectionsButton = QPushButton(self.side)
        self.sectionsButton.setObjectName(u"sectionsButton")
        self.sectionsButton.setMinimumSize(QSize(32, 0))
        self.sectionsButton.setProperty(u"role", u"flat")

        self.sideColumn.addWidget(self.sectionsButton)


        self.deskLayout.addWidget(self.side)

        self.sheet = QFrame(self.desk)
        self.sheet.setObjectName(u"sheet")
        self.sheet.setProperty(u"role", u"sheet")
        self.sheetLayout = QVBoxLayout(self.sheet)
        self.sheetLayout.setSpacing(0)
        self.sheetLayout.setObjectName(u"sheetLayout")
        self.sheetLayout.setContentsMargins(0, 0, 0, 0)
        self.pages = QStackedWidget(self.sheet)
        self.pages.setObjectName(u"pages")

        self.sheetLayout.addWidget(self.pages)

        self.leaveBar = LeaveBar(self.sheet)
        self.leaveBar.setObjectName(u"leaveBar")

        self.sheetLayout.addWidget(self.leaveBar)

        self.bottomBar = QFrame(self.sheet)
        self.bottomBar.setObjectName(u"bottomBar")
        self.bottomBar.setProperty(u"role", u"footer")
        self.bottomLayout = QHBoxLayout(self.bottomBar)
        self.bottomLayout.setSpacing(8)
        self.bottomLayout.setObjectName(u"bottomLayout")
        self.bottomLayout.setContentsMargins(16, 8, 16, 8)
        self.backButton = QPushButton(self.bottomBar)
        self.backButton.setObjectName(u"backButton")

        self.bottomLayout.addWidget(self.backButton)

        self.hintLabel = QLabel(self.bottomBar)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setWordWrap(True)
        self.hintLabel.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy2.setHorizontalStretch(1)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.hintLabel.sizePolicy().hasHeightForWidth())
        self.hintLabel.setSizePolicy(sizePolicy2)
        self.hintLabel.setProperty(u"role", u"quiet")

        self.bottomLayout.addWidget(self.hintLabel)

        self.nextButton = QPushButton(self.bottomBar)
        self.nextButton.setObjectName(u"nextButton")
        self.nextButton.setProperty(u"role", u"primary")

        self.bottomLayout.addWidget(self.nextButton)


        self.sheetLayout.addWidget(self.bottomBar)


        self.deskLayout.addWidget(self.sheet)

        self.deskLayout.setStretch(1, 1)

        self.pageLayout.addWidget(self.desk)


        self.retranslateUi(WizardPage)
    # setupUi

    def retranslateUi(self, WizardPage):
        self.homeButton.setText(QCoreApplication.translate("WizardPage", u"V\u1ec1 t&rang \u0111\u1ea7u", None))
#if QT_CONFIG(tooltip)
        self.homeButton.setToolTip(QCoreApplication.translate("WizardPage", u"L\u01b0u v\u00e0 v\u1ec1 danh s\u00e1ch c\u00e1c k\u1ef3 b\u00e1o c\u00e1o", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.undoButton.setAccessibleName(QCoreApplication.translate("WizardPage", u"Ho\u00e0n t\u00e1c", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.redoButton.setAccessibleName(QCoreApplication.translate("WizardPage", u"L\u00e0m l\u1ea1i", None))
#endif // QT_CONFIG(accessibility)
        self.previewButton.setText(QCoreApplication.translate("WizardPage", u"Xem b\u1ea3n in", None))
#if QT_CONFIG(tooltip)
        self.previewButton.setToolTip(QCoreApplication.translate("WizardPage", u"C\u00e1c trang \u0111\u00fang nh\u01b0 khi in, v\u00e0 in t\u1eeb \u0111\u00f3 (Ctrl+P)", None))
#endif // QT_CONFIG(tooltip)
        self.checkButton.setText(QCoreApplication.translate("WizardPage", u"Ki\u1ec3m tra", None))
#if QT_CONFIG(tooltip)
        self.checkButton.setToolTip(QCoreApplication.translate("WizardPage", u"Nh\u1eefng ch\u1ed7 ph\u1ea3i s\u1eeda, n\u00ean s\u1eeda (F7)", None))
#endif // QT_CONFIG(tooltip)
        self.exportButton.setText(QCoreApplication.translate("WizardPage", u"In, xu\u1ea5t, g\u00f3i", None))
#if QT_CONFIG(tooltip)
        self.exportButton.setToolTip(QCoreApplication.translate("WizardPage", u"Xu\u1ea5t Word v\u00e0 PDF, ghi s\u1ed1 v\u00e0 ng\u00e0y, \u0111\u00f3ng g\u00f3i g\u1eedi S\u1edf", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(tooltip)
        self.helpButton.setToolTip(QCoreApplication.translate("WizardPage", u"H\u01b0\u1edbng d\u1eabn (F1)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.helpButton.setAccessibleName(QCoreApplication.translate("WizardPage", u"H\u01b0\u1edbng d\u1eabn", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.steps.setAccessibleName(QCoreApplication.translate("WizardPage", u"C\u00e1c b\u01b0\u1edbc", None))
#endif // QT_CONFIG(accessibility)
        self.backButton.setText(QCoreApplication.translate("WizardPage", u"Tr\u01b0\u1edb&c", None))
#if QT_CONFIG(tooltip)
        self.backButton.setToolTip(QCoreApplication.translate("WizardPage", u"B\u01b0\u1edbc tr\u01b0\u1edbc (Ctrl+PgUp)", None))
#endif // QT_CONFIG(tooltip)
        self.nextButton.setText(QCoreApplication.translate("WizardPage", u"&Xong, ti\u1ebfp", None))
#if QT_CONFIG(tooltip)
        self.nextButton.setToolTip(QCoreApplication.translate("WizardPage", u"Ghi nh\u1eadn m\u1ee5c n\u00e0y \u0111\u00e3 xong v\u00e0 sang b\u01b0\u1edbc sau (Alt+X, Ctrl+Enter); ch\u1ec9 sang b\u01b0\u1edbc sau: Ctrl+PgDn", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi
