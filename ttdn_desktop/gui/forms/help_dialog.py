"""The form ui/help_dialog.ui, compiled by ui/compile.py: change the form, not this file."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QListWidget, QListWidgetItem, QPushButton, QSizePolicy,
    QSpacerItem, QTextBrowser, QVBoxLayout, QWidget)

from ttdn_desktop.gui.clean_line import CleanLine

class Ui_HelpDialog(object):
    def setupUi(self, HelpDialog):
        if not HelpDialog.objectName():
            HelpDialog.setObjectName(u"HelpDialog")
        HelpDialog.resize(900, 620)
        self.layout = QVBoxLayout(HelpDialog)
        self.layout.setSpacing(12)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(16, 16, 16, 16)
        self.columns = QHBoxLayout()
        self.columns.setSpacing(12)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.side = QVBoxLayout()
        self.side.setSpacing(8)
        self.side.setObjectName(u"side")
        self.findEdit = CleanLine(HelpDialog)
        self.findEdit.setObjectName(u"findEdit")
        self.findEdit.setMaximumSize(QSize(260, 16777215))

        self.side.addWidget(self.findEdit)

        self.topics = QListWidget(HelpDialog)
        self.topics.setObjectName(u"topics")
        self.topics.setWordWrap(True)
        self.topics.setMaximumSize(QSize(260, 16777215))

        self.side.addWidget(self.topics)

        self.noneLabel = QLabel(HelpDialog)
        self.noneLabel.setObjectName(u"noneLabel")
        self.noneLabel.setWordWrap(True)
        self.noneLabel.setVisible(False)
        self.noneLabel.setMaximumSize(QSize(260, 16777215))
        self.noneLabel.setProperty(u"role", u"quiet")

        self.side.addWidget(self.noneLabel)


        self.columns.addLayout(self.side)

        self.text = QTextBrowser(HelpDialog)
        self.text.setObjectName(u"text")
        self.text.setOpenLinks(False)

        self.columns.addWidget(self.text)


        self.layout.addLayout(self.columns)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.space = QSpacerItem(20, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space)

        self.closeButton = QPushButton(HelpDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.closeButton)


        self.layout.addLayout(self.buttons)

        QWidget.setTabOrder(self.findEdit, self.topics)
        QWidget.setTabOrder(self.topics, self.text)
        QWidget.setTabOrder(self.text, self.closeButton)

        self.retranslateUi(HelpDialog)

        self.closeButton.setDefault(True)

    # setupUi

    def retranslateUi(self, HelpDialog):
        HelpDialog.setWindowTitle(QCoreApplication.translate("HelpDialog", u"H\u01b0\u1edbng d\u1eabn", None))
        self.findEdit.setPlaceholderText(QCoreApplication.translate("HelpDialog", u"T\u00ecm trong h\u01b0\u1edbng d\u1eabn", None))
#if QT_CONFIG(accessibility)
        self.findEdit.setAccessibleName(QCoreApplication.translate("HelpDialog", u"T\u00ecm trong h\u01b0\u1edbng d\u1eabn", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.topics.setAccessibleName(QCoreApplication.translate("HelpDialog", u"C\u00e1c m\u1ee5c h\u01b0\u1edbng d\u1eabn", None))
#endif // QT_CONFIG(accessibility)
        self.noneLabel.setText(QCoreApplication.translate("HelpDialog", u"Kh\u00f4ng th\u1ea5y trang n\u00e0o c\u00f3 nh\u1eefng ch\u1eef n\u00e0y.", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("HelpDialog", u"N\u1ed9i dung h\u01b0\u1edbng d\u1eabn", None))
#endif // QT_CONFIG(accessibility)
        self.closeButton.setText(QCoreApplication.translate("HelpDialog", u"\u0110\u00f3n&g", None))
    # retranslateUi
