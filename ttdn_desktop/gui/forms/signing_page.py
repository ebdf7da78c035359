"""The form ui/signing_page.ui, compiled by ui/compile.py: change the form, not this file."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QGridLayout,
    QHBoxLayout, QLabel, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from ttdn_desktop.gui.clean_line import (CleanLine, CleanText)
from ttdn_desktop.gui.paper_view import PaperView

class Ui_SigningPage(object):
    def setupUi(self, SigningPage):
        if not SigningPage.objectName():
            SigningPage.setObjectName(u"SigningPage")
        SigningPage.resize(1060, 560)
        self.pageLayout = QHBoxLayout(SigningPage)
        self.pageLayout.setSpacing(8)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(SigningPage)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setWidgetResizable(True)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.fields = QWidget()
        self.fields.setObjectName(u"fields")
        self.fieldsLayout = QVBoxLayout(self.fields)
        self.fieldsLayout.setSpacing(12)
        self.fieldsLayout.setObjectName(u"fieldsLayout")
        self.fieldsLayout.setContentsMargins(16, 12, 16, 16)
        self.heading = QLabel(self.fields)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"heading")

        self.fieldsLayout.addWidget(self.heading)

        self.grid = QGridLayout()
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(8)
        self.formCaption = QLabel(self.fields)
        self.formCaption.setObjectName(u"formCaption")
        self.formCaption.setProperty(u"role", u"question")

        self.grid.addWidget(self.formCaption, 0, 0, 1, 1)

        self.formBox = QComboBox(self.fields)
        self.formBox.setObjectName(u"formBox")
        self.formBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.formBox.setMinimumContentsLength(12)

        self.grid.addWidget(self.formBox, 0, 1, 1, 1)

        self.authorityCaption = QLabel(self.fields)
        self.authorityCaption.setObjectName(u"authorityCaption")
        self.authorityCaption.setProperty(u"role", u"question")

        self.grid.addWidget(self.authorityCaption, 1, 0, 1, 1)

        self.authorityEdit = CleanText(self.fields)
        self.authorityEdit.setObjectName(u"authorityEdit")

        self.grid.addWidget(self.authorityEdit, 1, 1, 1, 1)

        self.nameCaption = QLabel(self.fields)
        self.nameCaption.setObjectName(u"nameCaption")
        self.nameCaption.setProperty(u"role", u"question")

        self.grid.addWidget(self.nameCaption, 2, 0, 1, 1)

        self.nameEdit = CleanLine(self.fields)
        self.nameEdit.setObjectName(u"nameEdit")

        self.grid.addWidget(self.nameEdit, 2, 1, 1, 1)

        self.placeCaption = QLabel(self.fields)
        self.placeCaption.setObjectName(u"placeCaption")
        self.placeCaption.setProperty(u"role", u"question")

        self.grid.addWidget(self.placeCaption, 3, 0, 1, 1)

        self.placeEdit = CleanLine(self.fields)
        self.placeEdit.setObjectName(u"placeEdit")

        self.grid.addWidget(self.placeEdit, 3, 1, 1, 1)

        self.addresseesCaption = QLabel(self.fields)
        self.addresseesCaption.setObjectName(u"addresseesCaption")
        self.addresseesCaption.setProperty(u"role", u"question")

        self.grid.addWidget(self.addresseesCaption, 4, 0, 1, 1)

        self.addresseesEdit = CleanText(self.fields)
        self.addresseesEdit.setObjectName(u"addresseesEdit")

        self.grid.addWidget(self.addresseesEdit, 4, 1, 1, 1)

        self.recipientsCaption = QLabel(self.fields)
        self.recipientsCaption.setObjectName(u"recipientsCaption")
        self.recipientsCaption.setProperty(u"role", u"question")

        self.grid.addWidget(self.recipientsCaption, 5, 0, 1, 1)

        self.recipientsEdit = CleanText(self.fields)
        self.recipientsEdit.setObjectName(u"recipientsEdit")

        self.grid.addWidget(self.recipientsEdit, 5, 1, 1, 1)

        self.archiveCaption = QLabel(self.fields)
        self.archiveCaption.setObjectName(u"archiveCaption")
        self.archiveCaption.setProperty(u"role", u"question")

        self.grid.addWidget(self.archiveCaption, 6, 0, 1, 1)

        self.archiveRow = QHBoxLayout()
        self.archiveRow.setSpacing(8)
        self.archiveRow.setObjectName(u"archiveRow")
        self.archiveEdit = CleanLine(self.fields)
        self.archiveEdit.setObjectName(u"archiveEdit")

        self.archiveRow.addWidget(self.archiveEdit)

        self.urgencyCaption = QLabel(self.fields)
        self.urgencyCaption.setObjectName(u"urgencyCaption")
        self.urgencyCaption.setProperty(u"role", u"question")

        self.archiveRow.addWidget(self.urgencyCaption)

        self.urgencyBox = QComboBox(self.fields)
        self.urgencyBox.setObjectName(u"urgencyBox")

        self.archiveRow.addWidget(self.urgencyBox)


        self.grid.addLayout(self.archiveRow, 6, 1, 1, 1)


        self.fieldsLayout.addLayout(self.grid)

        self.blankHint = QLabel(self.fields)
        self.blankHint.setObjectName(u"blankHint")
        self.blankHint.setProperty(u"role", u"quiet")
        self.blankHint.setWordWrap(True)

        self.fieldsLayout.addWidget(self.blankHint)

        self.space = QSpacerItem(20, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fieldsLayout.addItem(self.space)

        self.scroll.setWidget(self.fields)

        self.pageLayout.addWidget(self.scroll)

        self.paperColumn = QVBoxLayout()
        self.paperColumn.setSpacing(8)
        self.paperColumn.setObjectName(u"paperColumn")
        self.paperColumn.setContentsMargins(0, 12, 16, 16)
        self.paperCaption = QLabel(SigningPage)
        self.paperCaption.setObjectName(u"paperCaption")
        self.paperCaption.setProperty(u"role", u"quiet")

        self.paperColumn.addWidget(self.paperCaption)

        self.preview = PaperView(SigningPage)
        self.preview.setObjectName(u"preview")
        self.preview.setMinimumSize(QSize(440, 0))
        self.preview.setMaximumSize(QSize(480, 16777215))

        self.paperColumn.addWidget(self.preview)


        self.pageLayout.addLayout(self.paperColumn)

#if QT_CONFIG(shortcut)
        self.formCaption.setBuddy(self.formBox)
        self.authorityCaption.setBuddy(self.authorityEdit)
        self.nameCaption.setBuddy(self.nameEdit)
        self.placeCaption.setBuddy(self.placeEdit)
        self.addresseesCaption.setBuddy(self.addresseesEdit)
        self.recipientsCaption.setBuddy(self.recipientsEdit)
        self.archiveCaption.setBuddy(self.archiveEdit)
        self.urgencyCaption.setBuddy(self.urgencyBox)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.formBox, self.authorityEdit)
        QWidget.setTabOrder(self.authorityEdit, self.nameEdit)
        QWidget.setTabOrder(self.nameEdit, self.placeEdit)
        QWidget.setTabOrder(self.placeEdit, self.addresseesEdit)
        QWidget.setTabOrder(self.addresseesEdit, self.recipientsEdit)
        QWidget.setTabOrder(self.recipientsEdit, self.archiveEdit)
        QWidget.setTabOrder(self.archiveEdit, self.urgencyBox)

        self.retranslateUi(SigningPage)
    # setupUi

    def retranslateUi(self, SigningPage):
        self.heading.setText(QCoreApplication.translate("SigningPage", u"K\u00fd v\u00e0 n\u01a1i nh\u1eadn", None))
        self.formCaption.setText(QCoreApplication.translate("SigningPage", u"&H\u00ecnh th\u1ee9c k\u00fd", None))
#if QT_CONFIG(accessibility)
        self.formBox.setAccessibleName(QCoreApplication.translate("SigningPage", u"H\u00ecnh th\u1ee9c k\u00fd", None))
#endif // QT_CONFIG(accessibility)
        self.authorityCaption.setText(QCoreApplication.translate("SigningPage", u"D\u00f2ng ch\u1ee9c &v\u1ee5", None))
#if QT_CONFIG(accessibility)
        self.authorityEdit.setAccessibleName(QCoreApplication.translate("SigningPage", u"Quy\u1ec1n h\u1ea1n, ch\u1ee9c v\u1ee5, m\u1ed7i d\u00f2ng m\u1ed9t d\u00f2ng in", None))
#endif // QT_CONFIG(accessibility)
        self.nameCaption.setText(QCoreApplication.translate("SigningPage", u"H\u1ecd t\u00ean ng\u01b0\u1eddi &k\u00fd", None))
        self.nameEdit.setPlaceholderText(QCoreApplication.translate("SigningPage", u"kh\u00f4ng ghi h\u1ecdc h\u00e0m, h\u1ecdc v\u1ecb", None))
#if QT_CONFIG(accessibility)
        self.nameEdit.setAccessibleName(QCoreApplication.translate("SigningPage", u"H\u1ecd t\u00ean ng\u01b0\u1eddi k\u00fd", None))
#endif // QT_CONFIG(accessibility)
        self.placeCaption.setText(QCoreApplication.translate("SigningPage", u"\u0110\u1ecb&a danh", None))
        self.placeEdit.setPlaceholderText(QCoreApplication.translate("SigningPage", u"n\u01a1i \u0111\u1eb7t tr\u1ee5 s\u1edf, \u0111\u1ee9ng tr\u01b0\u1edbc ng\u00e0y th\u00e1ng", None))
#if QT_CONFIG(accessibility)
        self.placeEdit.setAccessibleName(QCoreApplication.translate("SigningPage", u"\u0110\u1ecba danh", None))
#endif // QT_CONFIG(accessibility)
        self.addresseesCaption.setText(QCoreApplication.translate("SigningPage", u"K\u00ednh g\u1eed&i", None))
#if QT_CONFIG(accessibility)
        self.addresseesEdit.setAccessibleName(QCoreApplication.translate("SigningPage", u"K\u00ednh g\u1eedi, m\u1ed7i d\u00f2ng m\u1ed9t n\u01a1i", None))
#endif // QT_CONFIG(accessibility)
        self.addresseesEdit.setPlaceholderText(QCoreApplication.translate("SigningPage", u"M\u1ed7i d\u00f2ng m\u1ed9t n\u01a1i; \u0111\u1ec3 tr\u1ed1ng n\u1ebfu kh\u00f4ng c\u00f3", None))
        self.recipientsCaption.setText(QCoreApplication.translate("SigningPage", u"N\u01a1i &nh\u1eadn", None))
#if QT_CONFIG(accessibility)
        self.recipientsEdit.setAccessibleName(QCoreApplication.translate("SigningPage", u"N\u01a1i nh\u1eadn, m\u1ed7i d\u00f2ng m\u1ed9t n\u01a1i", None))
#endif // QT_CONFIG(accessibility)
        self.recipientsEdit.setPlaceholderText(QCoreApplication.translate("SigningPage", u"M\u1ed7i d\u00f2ng m\u1ed9t n\u01a1i", None))
        self.archiveCaption.setText(QCoreApplication.translate("SigningPage", u"&L\u01b0u", None))
        self.archiveEdit.setPlaceholderText(QCoreApplication.translate("SigningPage", u"VT, VHXH", None))
#if QT_CONFIG(accessibility)
        self.archiveEdit.setAccessibleName(QCoreApplication.translate("SigningPage", u"L\u01b0u", None))
#endif // QT_CONFIG(accessibility)
        self.urgencyCaption.setText(QCoreApplication.translate("SigningPage", u"&M\u1ee9c \u0111\u1ed9 kh\u1ea9n", None))
#if QT_CONFIG(accessibility)
        self.urgencyBox.setAccessibleName(QCoreApplication.translate("SigningPage", u"D\u1ea5u ch\u1ec9 m\u1ee9c \u0111\u1ed9 kh\u1ea9n", None))
#endif // QT_CONFIG(accessibility)
        self.blankHint.setText(QCoreApplication.translate("SigningPage", u"S\u1ed1 v\u00e0 ng\u00e0y c\u1ee7a v\u0103n b\u1ea3n \u0111\u1ec3 tr\u1ed1ng: v\u0103n th\u01b0 ghi sau khi l\u00e3nh \u0111\u1ea1o k\u00fd.", None))
        self.paperCaption.setText(QCoreApplication.translate("SigningPage", u"Tr\u00ean gi\u1ea5y s\u1ebd nh\u01b0 sau", None))
        pass
    # retranslateUi
