"""The form ui/problem_dialog.ui, compiled by ui/compile.py: change the form, not this file."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_ProblemDialog(object):
    def setupUi(self, ProblemDialog):
        if not ProblemDialog.objectName():
            ProblemDialog.setObjectName(u"ProblemDialog")
        ProblemDialog.resize(640, 420)
        self.layout = QVBoxLayout(ProblemDialog)
        self.layout.setSpacing(12)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(24, 20, 24, 20)
        self.titleLabel = QLabel(ProblemDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"heading")

        self.layout.addWidget(self.titleLabel)

        self.textLabel = QLabel(ProblemDialog)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setWordWrap(True)

        self.layout.addWidget(self.textLabel)

        self.safeLabel = QLabel(ProblemDialog)
        self.safeLabel.setObjectName(u"safeLabel")
        self.safeLabel.setProperty(u"role", u"good")
        self.safeLabel.setWordWrap(True)

        self.layout.addWidget(self.safeLabel)

        self.details = QPlainTextEdit(ProblemDialog)
        self.details.setObjectName(u"details")
        self.details.setReadOnly(True)
        self.details.setVisible(True)

        self.layout.addWidget(self.details)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.copyButton = QPushButton(ProblemDialog)
        self.copyButton.setObjectName(u"copyButton")
        self.copyButton.setAutoDefault(False)

        self.buttons.addWidget(self.copyButton)

        self.folderButton = QPushButton(ProblemDialog)
        self.folderButton.setObjectName(u"folderButton")
        self.folderButton.setAutoDefault(False)

        self.buttons.addWidget(self.folderButton)

        self.space = QSpacerItem(20, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space)

        self.closeButton = QPushButton(ProblemDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.closeButton)


        self.layout.addLayout(self.buttons)


        self.retranslateUi(ProblemDialog)

        self.closeButton.setDefault(True)

    # setupUi

    def retranslateUi(self, ProblemDialog):
        ProblemDialog.setWindowTitle(QCoreApplication.translate("ProblemDialog", u"Ch\u01b0\u01a1ng tr\u00ecnh g\u1eb7p tr\u1ee5c tr\u1eb7c", None))
        self.titleLabel.setText(QCoreApplication.translate("ProblemDialog", u"Ch\u01b0\u01a1ng tr\u00ecnh g\u1eb7p tr\u1ee5c tr\u1eb7c", None))
        self.textLabel.setText("")
        self.safeLabel.setText("")
#if QT_CONFIG(accessibility)
        self.details.setAccessibleName(QCoreApplication.translate("ProblemDialog", u"Chi ti\u1ebft \u0111\u1ec3 g\u1eedi ng\u01b0\u1eddi h\u1ed7 tr\u1ee3", None))
#endif // QT_CONFIG(accessibility)
        self.copyButton.setText(QCoreApplication.translate("ProblemDialog", u"&Ch\u00e9p chi ti\u1ebft", None))
        self.folderButton.setText(QCoreApplication.translate("ProblemDialog", u"&M\u1edf th\u01b0 m\u1ee5c nh\u1eadt k\u00fd", None))
        self.closeButton.setText(QCoreApplication.translate("ProblemDialog", u"\u0110\u00f3n&g, l\u00e0m vi\u1ec7c ti\u1ebfp", None))
    # retranslateUi
