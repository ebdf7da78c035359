"""The form ui/unit_dialog.ui, compiled by ui/compile.py: change the form, not this file."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QHBoxLayout,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from ttdn_desktop.gui.clean_line import CleanLine
from ttdn_desktop.gui.paper_view import PaperView

class Ui_UnitDialog(object):
    def setupUi(self, UnitDialog):
        if not UnitDialog.objectName():
            UnitDialog.setObjectName(u"UnitDialog")
        UnitDialog.resize(620, 580)
        self.layout = QVBoxLayout(UnitDialog)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(24, 20, 24, 20)
        self.titleLabel = QLabel(UnitDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"heading")

        self.layout.addWidget(self.titleLabel)

        self.introLabel = QLabel(UnitDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setProperty(u"role", u"quiet")
        self.introLabel.setWordWrap(True)

        self.layout.addWidget(self.introLabel)

        self.question1 = QLabel(UnitDialog)
        self.question1.setObjectName(u"question1")
        self.question1.setProperty(u"role", u"question")

        self.layout.addWidget(self.question1)

        self.nameRow = QHBoxLayout()
        self.nameRow.setSpacing(8)
        self.nameRow.setObjectName(u"nameRow")
        self.nameRow.setContentsMargins(0, 0, 0, 0)
        self.levelBox = QComboBox(UnitDialog)
        self.levelBox.setObjectName(u"levelBox")

        self.nameRow.addWidget(self.levelBox)

        self.nameEdit = CleanLine(UnitDialog)
        self.nameEdit.setObjectName(u"nameEdit")

        self.nameRow.addWidget(self.nameEdit)


        self.layout.addLayout(self.nameRow)

        self.question2 = QLabel(UnitDialog)
        self.question2.setObjectName(u"question2")
        self.question2.setProperty(u"role", u"question")

        self.layout.addWidget(self.question2)

        self.provinceRow = QHBoxLayout()
        self.provinceRow.setSpacing(8)
        self.provinceRow.setObjectName(u"provinceRow")
        self.provinceRow.setContentsMargins(0, 0, 0, 0)
        self.provinceKindBox = QComboBox(UnitDialog)
        self.provinceKindBox.setObjectName(u"provinceKindBox")

        self.provinceRow.addWidget(self.provinceKindBox)

        self.provinceEdit = CleanLine(UnitDialog)
        self.provinceEdit.setObjectName(u"provinceEdit")

        self.provinceRow.addWidget(self.provinceEdit)


        self.layout.addLayout(self.provinceRow)

        self.question3 = QLabel(UnitDialog)
        self.question3.setObjectName(u"question3")
        self.question3.setProperty(u"role", u"question")

        self.layout.addWidget(self.question3)

        self.issuerBox = QComboBox(UnitDialog)
        self.issuerBox.setObjectName(u"issuerBox")
        self.issuerBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.issuerBox.setMinimumContentsLength(12)

        self.layout.addWidget(self.issuerBox)

        self.departmentEdit = CleanLine(UnitDialog)
        self.departmentEdit.setObjectName(u"departmentEdit")

        self.layout.addWidget(self.departmentEdit)

        self.previewCaption = QLabel(UnitDialog)
        self.previewCaption.setObjectName(u"previewCaption")
        self.previewCaption.setProperty(u"role", u"quiet")

        self.layout.addWidget(self.previewCaption)

        self.preview = PaperView(UnitDialog)
        self.preview.setObjectName(u"preview")
        self.preview.setMinimumSize(QSize(0, 120))

        self.layout.addWidget(self.preview)

        self.problemLabel = QLabel(UnitDialog)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setProperty(u"role", u"problem")
        self.problemLabel.setWordWrap(True)

        self.layout.addWidget(self.problemLabel)

        self.space = QSpacerItem(20, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout.addItem(self.space)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.formButton = QPushButton(UnitDialog)
        self.formButton.setObjectName(u"formButton")
        self.formButton.setAutoDefault(False)

        self.buttons.addWidget(self.formButton)

        self.space2 = QSpacerItem(20, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space2)

        self.cancelButton = QPushButton(UnitDialog)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.buttons.addWidget(self.cancelButton)

        self.saveButton = QPushButton(UnitDialog)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.saveButton)


        self.layout.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.question1.setBuddy(self.nameEdit)
        self.question2.setBuddy(self.provinceEdit)
        self.question3.setBuddy(self.issuerBox)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.levelBox, self.nameEdit)
        QWidget.setTabOrder(self.nameEdit, self.provinceKindBox)
        QWidget.setTabOrder(self.provinceKindBox, self.provinceEdit)
        QWidget.setTabOrder(self.provinceEdit, self.issuerBox)
        QWidget.setTabOrder(self.issuerBox, self.departmentEdit)
        QWidget.setTabOrder(self.departmentEdit, self.formButton)
        QWidget.setTabOrder(self.formButton, self.saveButton)
        QWidget.setTabOrder(self.saveButton, self.cancelButton)

        self.retranslateUi(UnitDialog)

        self.saveButton.setDefault(True)

    # setupUi

    def retranslateUi(self, UnitDialog):
        UnitDialog.setWindowTitle(QCoreApplication.translate("UnitDialog", u"\u0110\u01a1n v\u1ecb b\u00e1o c\u00e1o", None))
        self.titleLabel.setText(QCoreApplication.translate("UnitDialog", u"\u0110\u01a1n v\u1ecb n\u00e0o l\u1eadp b\u00e1o c\u00e1o?", None))
        self.introLabel.setText(QCoreApplication.translate("UnitDialog", u"Tr\u1ea3 l\u1eddi ba c\u00e2u d\u01b0\u1edbi \u0111\u00e2y; t\u00ean \u0111\u01a1n v\u1ecb s\u1ebd \u0111\u1ee9ng \u1edf \u0111\u1ea7u v\u0103n b\u1ea3n v\u00e0 trong c\u00e2u m\u1edf \u0111\u1ea7u. M\u1ecdi \u0111i\u1ec1u s\u1eeda l\u1ea1i \u0111\u01b0\u1ee3c sau n\u00e0y.", None))
        self.question1.setText(QCoreApplication.translate("UnitDialog", u"&1. T\u00ean x\u00e3, ph\u01b0\u1eddng, \u0111\u1eb7c khu (ho\u1eb7c huy\u1ec7n)", None))
#if QT_CONFIG(accessibility)
        self.levelBox.setAccessibleName(QCoreApplication.translate("UnitDialog", u"Lo\u1ea1i \u0111\u01a1n v\u1ecb h\u00e0nh ch\u00ednh", None))
#endif // QT_CONFIG(accessibility)
        self.nameEdit.setPlaceholderText(QCoreApplication.translate("UnitDialog", u"v\u00ed d\u1ee5: Nguy\u00ean B\u00ecnh", None))
#if QT_CONFIG(accessibility)
        self.nameEdit.setAccessibleName(QCoreApplication.translate("UnitDialog", u"T\u00ean \u0111\u01a1n v\u1ecb", None))
#endif // QT_CONFIG(accessibility)
        self.question2.setText(QCoreApplication.translate("UnitDialog", u"&2. Thu\u1ed9c t\u1ec9nh, th\u00e0nh ph\u1ed1", None))
#if QT_CONFIG(accessibility)
        self.provinceKindBox.setAccessibleName(QCoreApplication.translate("UnitDialog", u"T\u1ec9nh hay th\u00e0nh ph\u1ed1", None))
#endif // QT_CONFIG(accessibility)
        self.provinceEdit.setPlaceholderText(QCoreApplication.translate("UnitDialog", u"v\u00ed d\u1ee5: Cao B\u1eb1ng", None))
#if QT_CONFIG(accessibility)
        self.provinceEdit.setAccessibleName(QCoreApplication.translate("UnitDialog", u"T\u00ean t\u1ec9nh, th\u00e0nh ph\u1ed1", None))
#endif // QT_CONFIG(accessibility)
        self.question3.setText(QCoreApplication.translate("UnitDialog", u"&3. V\u0103n b\u1ea3n do ai ban h\u00e0nh", None))
#if QT_CONFIG(accessibility)
        self.issuerBox.setAccessibleName(QCoreApplication.translate("UnitDialog", u"N\u01a1i ban h\u00e0nh", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.departmentEdit.setAccessibleName(QCoreApplication.translate("UnitDialog", u"T\u00ean ph\u00f2ng", None))
#endif // QT_CONFIG(accessibility)
        self.previewCaption.setText(QCoreApplication.translate("UnitDialog", u"\u0110\u1ea7u v\u0103n b\u1ea3n s\u1ebd nh\u01b0 sau:", None))
        self.problemLabel.setText("")
        self.formButton.setText(QCoreApplication.translate("UnitDialog", u"Tr\u00ec&nh b\u00e0y v\u0103n b\u1ea3n\u2026", None))
        self.cancelButton.setText(QCoreApplication.translate("UnitDialog", u"\u0110\u1ec3 sau", None))
        self.saveButton.setText(QCoreApplication.translate("UnitDialog", u"&L\u01b0u \u0111\u01a1n v\u1ecb", None))
    # retranslateUi
