"""The form ui/period_page.ui, compiled by ui/compile.py: change the form, not this file."""

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

from ttdn_desktop.gui.clean_line import CleanLine
from ttdn_desktop.gui.date_field import DateField
from ttdn_desktop.gui.letter_file import LetterFile
from ttdn_desktop.gui.paper_view import PaperView

class Ui_PeriodPage(object):
    def setupUi(self, PeriodPage):
        if not PeriodPage.objectName():
            PeriodPage.setObjectName(u"PeriodPage")
        PeriodPage.resize(1060, 560)
        self.pageLayout = QHBoxLayout(PeriodPage)
        self.pageLayout.setSpacing(8)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(PeriodPage)
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

        self.periodGrid = QGridLayout()
        self.periodGrid.setObjectName(u"periodGrid")
        self.periodGrid.setHorizontalSpacing(12)
        self.periodGrid.setVerticalSpacing(8)
        self.periodCaption = QLabel(self.fields)
        self.periodCaption.setObjectName(u"periodCaption")
        self.periodCaption.setProperty(u"role", u"question")

        self.periodGrid.addWidget(self.periodCaption, 0, 0, 1, 1)

        self.periodLabel = QLabel(self.fields)
        self.periodLabel.setObjectName(u"periodLabel")

        self.periodGrid.addWidget(self.periodLabel, 0, 1, 1, 1)

        self.windowCaption = QLabel(self.fields)
        self.windowCaption.setObjectName(u"windowCaption")
        self.windowCaption.setProperty(u"role", u"question")

        self.periodGrid.addWidget(self.windowCaption, 1, 0, 1, 1)

        self.windowRow = QHBoxLayout()
        self.windowRow.setSpacing(8)
        self.windowRow.setObjectName(u"windowRow")
        self.windowRow.setContentsMargins(0, 0, 0, 0)
        self.startEdit = DateField(self.fields)
        self.startEdit.setObjectName(u"startEdit")

        self.windowRow.addWidget(self.startEdit)

        self.toLabel = QLabel(self.fields)
        self.toLabel.setObjectName(u"toLabel")

        self.windowRow.addWidget(self.toLabel)

        self.endEdit = DateField(self.fields)
        self.endEdit.setObjectName(u"endEdit")

        self.windowRow.addWidget(self.endEdit)

        self.windowSpace = QSpacerItem(20, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.windowRow.addItem(self.windowSpace)


        self.periodGrid.addLayout(self.windowRow, 1, 1, 1, 1)

        self.windowHint = QLabel(self.fields)
        self.windowHint.setObjectName(u"windowHint")
        self.windowHint.setProperty(u"role", u"quiet")
        self.windowHint.setWordWrap(True)

        self.periodGrid.addWidget(self.windowHint, 2, 1, 1, 1)


        self.fieldsLayout.addLayout(self.periodGrid)

        self.requestHeading = QLabel(self.fields)
        self.requestHeading.setObjectName(u"requestHeading")
        self.requestHeading.setProperty(u"role", u"subheading")

        self.fieldsLayout.addWidget(self.requestHeading)

        self.letterFile = LetterFile(self.fields)
        self.letterFile.setObjectName(u"letterFile")

        self.fieldsLayout.addWidget(self.letterFile)

        self.requestGrid = QGridLayout()
        self.requestGrid.setObjectName(u"requestGrid")
        self.requestGrid.setHorizontalSpacing(12)
        self.requestGrid.setVerticalSpacing(8)
        self.knownCaption = QLabel(self.fields)
        self.knownCaption.setObjectName(u"knownCaption")
        self.knownCaption.setProperty(u"role", u"question")

        self.requestGrid.addWidget(self.knownCaption, 0, 0, 1, 1)

        self.knownBox = QComboBox(self.fields)
        self.knownBox.setObjectName(u"knownBox")
        self.knownBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.knownBox.setMinimumContentsLength(12)

        self.requestGrid.addWidget(self.knownBox, 0, 1, 1, 1)

        self.kindCaption = QLabel(self.fields)
        self.kindCaption.setObjectName(u"kindCaption")
        self.kindCaption.setProperty(u"role", u"question")

        self.requestGrid.addWidget(self.kindCaption, 1, 0, 1, 1)

        self.kindEdit = CleanLine(self.fields)
        self.kindEdit.setObjectName(u"kindEdit")

        self.requestGrid.addWidget(self.kindEdit, 1, 1, 1, 1)

        self.numberCaption = QLabel(self.fields)
        self.numberCaption.setObjectName(u"numberCaption")
        self.numberCaption.setProperty(u"role", u"question")

        self.requestGrid.addWidget(self.numberCaption, 2, 0, 1, 1)

        self.numberRow = QHBoxLayout()
        self.numberRow.setSpacing(8)
        self.numberRow.setObjectName(u"numberRow")
        self.numberRow.setContentsMargins(0, 0, 0, 0)
        self.numberEdit = CleanLine(self.fields)
        self.numberEdit.setObjectName(u"numberEdit")

        self.numberRow.addWidget(self.numberEdit)

        self.slash = QLabel(self.fields)
        self.slash.setObjectName(u"slash")

        self.numberRow.addWidget(self.slash)

        self.symbolEdit = CleanLine(self.fields)
        self.symbolEdit.setObjectName(u"symbolEdit")

        self.numberRow.addWidget(self.symbolEdit)


        self.requestGrid.addLayout(self.numberRow, 2, 1, 1, 1)

        self.dateCaption = QLabel(self.fields)
        self.dateCaption.setObjectName(u"dateCaption")
        self.dateCaption.setProperty(u"role", u"question")

        self.requestGrid.addWidget(self.dateCaption, 3, 0, 1, 1)

        self.dateRow = QHBoxLayout()
        self.dateRow.setSpacing(8)
        self.dateRow.setObjectName(u"dateRow")
        self.dateRow.setContentsMargins(0, 0, 0, 0)
        self.dateEdit = DateField(self.fields)
        self.dateEdit.setObjectName(u"dateEdit")

        self.dateRow.addWidget(self.dateEdit)

        self.dateSpace = QSpacerItem(20, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.dateRow.addItem(self.dateSpace)


        self.requestGrid.addLayout(self.dateRow, 3, 1, 1, 1)

        self.bodyCaption = QLabel(self.fields)
        self.bodyCaption.setObjectName(u"bodyCaption")
        self.bodyCaption.setProperty(u"role", u"question")

        self.requestGrid.addWidget(self.bodyCaption, 4, 0, 1, 1)

        self.bodyEdit = CleanLine(self.fields)
        self.bodyEdit.setObjectName(u"bodyEdit")

        self.requestGrid.addWidget(self.bodyEdit, 4, 1, 1, 1)

        self.subjectCaption = QLabel(self.fields)
        self.subjectCaption.setObjectName(u"subjectCaption")
        self.subjectCaption.setProperty(u"role", u"question")

        self.requestGrid.addWidget(self.subjectCaption, 5, 0, 1, 1)

        self.subjectEdit = CleanLine(self.fields)
        self.subjectEdit.setObjectName(u"subjectEdit")

        self.requestGrid.addWidget(self.subjectEdit, 5, 1, 1, 1)

        self.deadlineCaption = QLabel(self.fields)
        self.deadlineCaption.setObjectName(u"deadlineCaption")
        self.deadlineCaption.setProperty(u"role", u"question")

        self.requestGrid.addWidget(self.deadlineCaption, 6, 0, 1, 1)

        self.deadlineRow = QHBoxLayout()
        self.deadlineRow.setSpacing(8)
        self.deadlineRow.setObjectName(u"deadlineRow")
        self.deadlineRow.setContentsMargins(0, 0, 0, 0)
        self.deadlineEdit = DateField(self.fields)
        self.deadlineEdit.setObjectName(u"deadlineEdit")

        self.deadlineRow.addWidget(self.deadlineEdit)

        self.deadlineSpace = QSpacerItem(20, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.deadlineRow.addItem(self.deadlineSpace)


        self.requestGrid.addLayout(self.deadlineRow, 6, 1, 1, 1)

        self.deadlineHint = QLabel(self.fields)
        self.deadlineHint.setObjectName(u"deadlineHint")
        self.deadlineHint.setProperty(u"role", u"quiet")
        self.deadlineHint.setWordWrap(True)

        self.requestGrid.addWidget(self.deadlineHint, 7, 1, 1, 1)

        self.problemLabel = QLabel(self.fields)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setProperty(u"role", u"problem")
        self.problemLabel.setWordWrap(True)

        self.requestGrid.addWidget(self.problemLabel, 8, 1, 1, 1)


        self.fieldsLayout.addLayout(self.requestGrid)

        self.space = QSpacerItem(20, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fieldsLayout.addItem(self.space)

        self.scroll.setWidget(self.fields)

        self.pageLayout.addWidget(self.scroll)

        self.paperColumn = QVBoxLayout()
        self.paperColumn.setSpacing(8)
        self.paperColumn.setObjectName(u"paperColumn")
        self.paperColumn.setContentsMargins(0, 12, 16, 16)
        self.paperCaption = QLabel(PeriodPage)
        self.paperCaption.setObjectName(u"paperCaption")
        self.paperCaption.setProperty(u"role", u"quiet")

        self.paperColumn.addWidget(self.paperCaption)

        self.preview = PaperView(PeriodPage)
        self.preview.setObjectName(u"preview")
        self.preview.setMinimumSize(QSize(408, 0))
        self.preview.setMaximumSize(QSize(420, 16777215))

        self.paperColumn.addWidget(self.preview)


        self.pageLayout.addLayout(self.paperColumn)

#if QT_CONFIG(shortcut)
        self.windowCaption.setBuddy(self.startEdit)
        self.knownCaption.setBuddy(self.knownBox)
        self.kindCaption.setBuddy(self.kindEdit)
        self.numberCaption.setBuddy(self.numberEdit)
        self.dateCaption.setBuddy(self.dateEdit)
        self.bodyCaption.setBuddy(self.bodyEdit)
        self.subjectCaption.setBuddy(self.subjectEdit)
        self.deadlineCaption.setBuddy(self.deadlineEdit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.startEdit, self.endEdit)
        QWidget.setTabOrder(self.endEdit, self.letterFile)
        QWidget.setTabOrder(self.letterFile, self.knownBox)
        QWidget.setTabOrder(self.knownBox, self.kindEdit)
        QWidget.setTabOrder(self.kindEdit, self.numberEdit)
        QWidget.setTabOrder(self.numberEdit, self.symbolEdit)
        QWidget.setTabOrder(self.symbolEdit, self.dateEdit)
        QWidget.setTabOrder(self.dateEdit, self.bodyEdit)
        QWidget.setTabOrder(self.bodyEdit, self.subjectEdit)
        QWidget.setTabOrder(self.subjectEdit, self.deadlineEdit)

        self.retranslateUi(PeriodPage)
    # setupUi

    def retranslateUi(self, PeriodPage):
        self.heading.setText(QCoreApplication.translate("PeriodPage", u"K\u1ef3 b\u00e1o c\u00e1o v\u00e0 v\u0103n b\u1ea3n y\u00eau c\u1ea7u", None))
        self.periodCaption.setText(QCoreApplication.translate("PeriodPage", u"K\u1ef3 b\u00e1o c\u00e1o", None))
        self.periodLabel.setText("")
        self.windowCaption.setText(QCoreApplication.translate("PeriodPage", u"&S\u1ed1 li\u1ec7u t\u00ednh t\u1eeb", None))
        self.toLabel.setText(QCoreApplication.translate("PeriodPage", u"\u0111\u1ebfn h\u1ebft", None))
        self.windowHint.setText("")
        self.requestHeading.setText(QCoreApplication.translate("PeriodPage", u"V\u0103n b\u1ea3n y\u00eau c\u1ea7u b\u00e1o c\u00e1o", None))
        self.knownCaption.setText(QCoreApplication.translate("PeriodPage", u"&V\u0103n b\u1ea3n \u0111\u00e3 nh\u1eadp", None))
#if QT_CONFIG(accessibility)
        self.knownBox.setAccessibleName(QCoreApplication.translate("PeriodPage", u"V\u0103n b\u1ea3n y\u00eau c\u1ea7u \u0111\u00e3 nh\u1eadp", None))
#endif // QT_CONFIG(accessibility)
        self.kindCaption.setText(QCoreApplication.translate("PeriodPage", u"&Lo\u1ea1i", None))
        self.kindEdit.setPlaceholderText(QCoreApplication.translate("PeriodPage", u"C\u00f4ng v\u0103n", None))
#if QT_CONFIG(accessibility)
        self.kindEdit.setAccessibleName(QCoreApplication.translate("PeriodPage", u"Lo\u1ea1i v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
        self.numberCaption.setText(QCoreApplication.translate("PeriodPage", u"S\u1ed1, &k\u00fd hi\u1ec7u", None))
        self.numberEdit.setPlaceholderText(QCoreApplication.translate("PeriodPage", u"s\u1ed1", None))
#if QT_CONFIG(accessibility)
        self.numberEdit.setAccessibleName(QCoreApplication.translate("PeriodPage", u"S\u1ed1 v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
        self.slash.setText(QCoreApplication.translate("PeriodPage", u"/", None))
        self.symbolEdit.setPlaceholderText(QCoreApplication.translate("PeriodPage", u"k\u00fd hi\u1ec7u, v\u00ed d\u1ee5 SVHTTDL-TTCS", None))
#if QT_CONFIG(accessibility)
        self.symbolEdit.setAccessibleName(QCoreApplication.translate("PeriodPage", u"K\u00fd hi\u1ec7u v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
        self.dateCaption.setText(QCoreApplication.translate("PeriodPage", u"&Ng\u00e0y", None))
        self.bodyCaption.setText(QCoreApplication.translate("PeriodPage", u"C\u01a1 q&uan", None))
        self.bodyEdit.setPlaceholderText(QCoreApplication.translate("PeriodPage", u"S\u1edf V\u0103n h\u00f3a, Th\u1ec3 thao v\u00e0 Du l\u1ecbch t\u1ec9nh \u2026", None))
#if QT_CONFIG(accessibility)
        self.bodyEdit.setAccessibleName(QCoreApplication.translate("PeriodPage", u"C\u01a1 quan ban h\u00e0nh", None))
#endif // QT_CONFIG(accessibility)
        self.subjectCaption.setText(QCoreApplication.translate("PeriodPage", u"V\u1ec1 v&i\u1ec7c", None))
        self.subjectEdit.setPlaceholderText(QCoreApplication.translate("PeriodPage", u"b\u00e1o c\u00e1o c\u00f4ng t\u00e1c th\u00f4ng tin \u0111\u1ed1i ngo\u1ea1i \u2026", None))
#if QT_CONFIG(accessibility)
        self.subjectEdit.setAccessibleName(QCoreApplication.translate("PeriodPage", u"V\u1ec1 vi\u1ec7c", None))
#endif // QT_CONFIG(accessibility)
        self.deadlineCaption.setText(QCoreApplication.translate("PeriodPage", u"&H\u1ea1n g\u1eedi", None))
        self.deadlineHint.setText("")
        self.problemLabel.setText("")
        self.paperCaption.setText(QCoreApplication.translate("PeriodPage", u"\u0110\u1ea7u b\u00e1o c\u00e1o s\u1ebd nh\u01b0 sau", None))
        pass
    # retranslateUi
