"""The form ui/new_report_dialog.ui, compiled by ui/compile.py: change the form, not this file."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QFrame,
    QGridLayout, QGroupBox, QHBoxLayout, QHeaderView,
    QLabel, QListWidgetItem, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QTreeWidgetItem, QVBoxLayout,
    QWidget)

from ttdn_desktop.gui.clean_line import CleanLine
from ttdn_desktop.gui.date_field import DateField
from ttdn_desktop.gui.letter_file import LetterFile
from ttdn_desktop.gui.period_field import PeriodField
from ttdn_desktop.gui.plan_view import PlanView
from ttdn_desktop.gui.source_parts import SourceParts

class Ui_NewReportDialog(object):
    def setupUi(self, NewReportDialog):
        if not NewReportDialog.objectName():
            NewReportDialog.setObjectName(u"NewReportDialog")
        NewReportDialog.resize(900, 560)
        self.layout = QVBoxLayout(NewReportDialog)
        self.layout.setSpacing(12)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(24, 20, 24, 20)
        self.titleLabel = QLabel(NewReportDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"heading")

        self.layout.addWidget(self.titleLabel)

        self.scroll = QScrollArea(NewReportDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.room = QWidget()
        self.room.setObjectName(u"room")
        self.room.setProperty(u"role", u"room")
        self.roomLayout = QVBoxLayout(self.room)
        self.roomLayout.setSpacing(12)
        self.roomLayout.setObjectName(u"roomLayout")
        self.roomLayout.setContentsMargins(0, 0, 8, 0)
        self.grid = QGridLayout()
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(8)
        self.periodCaption = QLabel(self.room)
        self.periodCaption.setObjectName(u"periodCaption")
        self.periodCaption.setProperty(u"role", u"question")

        self.grid.addWidget(self.periodCaption, 0, 0, 1, 1)

        self.periodField = PeriodField(self.room)
        self.periodField.setObjectName(u"periodField")

        self.grid.addWidget(self.periodField, 0, 1, 1, 1)

        self.windowLabel = QLabel(self.room)
        self.windowLabel.setObjectName(u"windowLabel")
        self.windowLabel.setProperty(u"role", u"quiet")
        self.windowLabel.setWordWrap(True)

        self.grid.addWidget(self.windowLabel, 1, 1, 1, 1)

        self.sourceCaption = QLabel(self.room)
        self.sourceCaption.setObjectName(u"sourceCaption")
        self.sourceCaption.setProperty(u"role", u"question")

        self.grid.addWidget(self.sourceCaption, 2, 0, 1, 1)

        self.sourceBox = QComboBox(self.room)
        self.sourceBox.setObjectName(u"sourceBox")
        self.sourceBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sourceBox.setMinimumContentsLength(12)

        self.grid.addWidget(self.sourceBox, 2, 1, 1, 1)

        self.partsCaption = QLabel(self.room)
        self.partsCaption.setObjectName(u"partsCaption")
        self.partsCaption.setAlignment(Qt.AlignmentFlag.AlignTop)

        self.grid.addWidget(self.partsCaption, 3, 0, 1, 1)

        self.sourceParts = SourceParts(self.room)
        self.sourceParts.setObjectName(u"sourceParts")

        self.grid.addWidget(self.sourceParts, 3, 1, 1, 1)

        self.sourceHint = QLabel(self.room)
        self.sourceHint.setObjectName(u"sourceHint")
        self.sourceHint.setProperty(u"role", u"quiet")
        self.sourceHint.setWordWrap(True)

        self.grid.addWidget(self.sourceHint, 4, 1, 1, 1)

        self.outlineCaption = QLabel(self.room)
        self.outlineCaption.setObjectName(u"outlineCaption")
        self.outlineCaption.setProperty(u"role", u"question")

        self.grid.addWidget(self.outlineCaption, 6, 0, 1, 1)

        self.cautionLabel = QLabel(self.room)
        self.cautionLabel.setObjectName(u"cautionLabel")
        self.cautionLabel.setProperty(u"role", u"banner")
        self.cautionLabel.setProperty(u"tone", u"look")
        self.cautionLabel.setWordWrap(True)

        self.grid.addWidget(self.cautionLabel, 5, 1, 1, 1)

        self.outlineBox = QComboBox(self.room)
        self.outlineBox.setObjectName(u"outlineBox")
        self.outlineBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.outlineBox.setMinimumContentsLength(12)

        self.grid.addWidget(self.outlineBox, 6, 1, 1, 1)

        self.planCaption = QLabel(self.room)
        self.planCaption.setObjectName(u"planCaption")

        self.grid.addWidget(self.planCaption, 7, 0, 1, 1)

        self.planLabel = QLabel(self.room)
        self.planLabel.setObjectName(u"planLabel")
        self.planLabel.setProperty(u"role", u"quiet")
        self.planLabel.setWordWrap(True)

        self.grid.addWidget(self.planLabel, 7, 1, 1, 1)

        self.planView = PlanView(self.room)
        self.planView.setObjectName(u"planView")

        self.grid.addWidget(self.planView, 8, 0, 1, 2)


        self.roomLayout.addLayout(self.grid)

        self.requestGroup = QGroupBox(self.room)
        self.requestGroup.setObjectName(u"requestGroup")
        self.requestGrid = QGridLayout(self.requestGroup)
        self.requestGrid.setObjectName(u"requestGrid")
        self.requestGrid.setHorizontalSpacing(12)
        self.requestGrid.setVerticalSpacing(8)
        self.letterFile = LetterFile(self.requestGroup)
        self.letterFile.setObjectName(u"letterFile")

        self.requestGrid.addWidget(self.letterFile, 0, 0, 1, 2)

        self.numberCaption = QLabel(self.requestGroup)
        self.numberCaption.setObjectName(u"numberCaption")

        self.requestGrid.addWidget(self.numberCaption, 1, 0, 1, 1)

        self.numberRow = QHBoxLayout()
        self.numberRow.setSpacing(8)
        self.numberRow.setObjectName(u"numberRow")
        self.numberRow.setContentsMargins(0, 0, 0, 0)
        self.numberEdit = CleanLine(self.requestGroup)
        self.numberEdit.setObjectName(u"numberEdit")

        self.numberRow.addWidget(self.numberEdit)

        self.symbolCaption = QLabel(self.requestGroup)
        self.symbolCaption.setObjectName(u"symbolCaption")

        self.numberRow.addWidget(self.symbolCaption)

        self.symbolEdit = CleanLine(self.requestGroup)
        self.symbolEdit.setObjectName(u"symbolEdit")

        self.numberRow.addWidget(self.symbolEdit)

        self.dateCaption = QLabel(self.requestGroup)
        self.dateCaption.setObjectName(u"dateCaption")

        self.numberRow.addWidget(self.dateCaption)

        self.dateEdit = DateField(self.requestGroup)
        self.dateEdit.setObjectName(u"dateEdit")

        self.numberRow.addWidget(self.dateEdit)


        self.requestGrid.addLayout(self.numberRow, 1, 1, 1, 1)

        self.bodyCaption = QLabel(self.requestGroup)
        self.bodyCaption.setObjectName(u"bodyCaption")

        self.requestGrid.addWidget(self.bodyCaption, 2, 0, 1, 1)

        self.bodyEdit = CleanLine(self.requestGroup)
        self.bodyEdit.setObjectName(u"bodyEdit")

        self.requestGrid.addWidget(self.bodyEdit, 2, 1, 1, 1)

        self.subjectCaption = QLabel(self.requestGroup)
        self.subjectCaption.setObjectName(u"subjectCaption")

        self.requestGrid.addWidget(self.subjectCaption, 3, 0, 1, 1)

        self.subjectEdit = CleanLine(self.requestGroup)
        self.subjectEdit.setObjectName(u"subjectEdit")

        self.requestGrid.addWidget(self.subjectEdit, 3, 1, 1, 1)

        self.deadlineCaption = QLabel(self.requestGroup)
        self.deadlineCaption.setObjectName(u"deadlineCaption")

        self.requestGrid.addWidget(self.deadlineCaption, 4, 0, 1, 1)

        self.deadlineRow = QHBoxLayout()
        self.deadlineRow.setSpacing(8)
        self.deadlineRow.setObjectName(u"deadlineRow")
        self.deadlineRow.setContentsMargins(0, 0, 0, 0)
        self.deadlineEdit = DateField(self.requestGroup)
        self.deadlineEdit.setObjectName(u"deadlineEdit")

        self.deadlineRow.addWidget(self.deadlineEdit)

        self.deadlineHint = QLabel(self.requestGroup)
        self.deadlineHint.setObjectName(u"deadlineHint")
        self.deadlineHint.setProperty(u"role", u"quiet")
        self.deadlineHint.setWordWrap(True)

        self.deadlineRow.addWidget(self.deadlineHint)


        self.requestGrid.addLayout(self.deadlineRow, 4, 1, 1, 1)


        self.roomLayout.addWidget(self.requestGroup)

        self.scroll.setWidget(self.room)

        self.layout.addWidget(self.scroll)

        self.problemLabel = QLabel(NewReportDialog)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setProperty(u"role", u"problem")
        self.problemLabel.setWordWrap(True)

        self.layout.addWidget(self.problemLabel)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.space2 = QSpacerItem(20, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space2)

        self.cancelButton = QPushButton(NewReportDialog)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.buttons.addWidget(self.cancelButton)

        self.createButton = QPushButton(NewReportDialog)
        self.createButton.setObjectName(u"createButton")
        self.createButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.createButton)


        self.layout.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.periodCaption.setBuddy(self.periodField)
        self.sourceCaption.setBuddy(self.sourceBox)
        self.partsCaption.setBuddy(self.sourceParts)
        self.outlineCaption.setBuddy(self.outlineBox)
        self.planCaption.setBuddy(self.planView)
        self.numberCaption.setBuddy(self.numberEdit)
        self.symbolCaption.setBuddy(self.symbolEdit)
        self.dateCaption.setBuddy(self.dateEdit)
        self.bodyCaption.setBuddy(self.bodyEdit)
        self.subjectCaption.setBuddy(self.subjectEdit)
        self.deadlineCaption.setBuddy(self.deadlineEdit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.periodField, self.sourceBox)
        QWidget.setTabOrder(self.sourceBox, self.sourceParts)
        QWidget.setTabOrder(self.sourceParts, self.outlineBox)
        QWidget.setTabOrder(self.outlineBox, self.planView)
        QWidget.setTabOrder(self.planView, self.letterFile)
        QWidget.setTabOrder(self.letterFile, self.numberEdit)
        QWidget.setTabOrder(self.numberEdit, self.symbolEdit)
        QWidget.setTabOrder(self.symbolEdit, self.dateEdit)
        QWidget.setTabOrder(self.dateEdit, self.bodyEdit)
        QWidget.setTabOrder(self.bodyEdit, self.subjectEdit)
        QWidget.setTabOrder(self.subjectEdit, self.deadlineEdit)
        QWidget.setTabOrder(self.deadlineEdit, self.createButton)
        QWidget.setTabOrder(self.createButton, self.cancelButton)

        self.retranslateUi(NewReportDialog)

        self.createButton.setDefault(True)

    # setupUi

    def retranslateUi(self, NewReportDialog):
        NewReportDialog.setWindowTitle(QCoreApplication.translate("NewReportDialog", u"L\u1eadp b\u00e1o c\u00e1o k\u1ef3 m\u1edbi", None))
        self.titleLabel.setText(QCoreApplication.translate("NewReportDialog", u"L\u1eadp b\u00e1o c\u00e1o k\u1ef3 m\u1edbi", None))
        self.periodCaption.setText(QCoreApplication.translate("NewReportDialog", u"&K\u1ef3 b\u00e1o c\u00e1o", None))
        self.windowLabel.setText("")
        self.sourceCaption.setText(QCoreApplication.translate("NewReportDialog", u"&L\u1ea5y n\u1ed9i dung t\u1eeb", None))
#if QT_CONFIG(accessibility)
        self.sourceBox.setAccessibleName(QCoreApplication.translate("NewReportDialog", u"L\u1ea5y n\u1ed9i dung t\u1eeb b\u00e1o c\u00e1o n\u00e0o", None))
#endif // QT_CONFIG(accessibility)
        self.partsCaption.setText(QCoreApplication.translate("NewReportDialog", u"&T\u1eebng \u0111\u01a1n v\u1ecb c\u0169", None))
#if QT_CONFIG(accessibility)
        self.sourceParts.setAccessibleName(QCoreApplication.translate("NewReportDialog", u"L\u1ea5y t\u1eeb b\u00e1o c\u00e1o c\u1ee7a nh\u1eefng \u0111\u01a1n v\u1ecb n\u00e0o", None))
#endif // QT_CONFIG(accessibility)
        self.sourceHint.setText("")
        self.outlineCaption.setText(QCoreApplication.translate("NewReportDialog", u"\u0110\u1ec1 &c\u01b0\u01a1ng", None))
        self.cautionLabel.setText("")
#if QT_CONFIG(accessibility)
        self.outlineBox.setAccessibleName(QCoreApplication.translate("NewReportDialog", u"\u0110\u1ec1 c\u01b0\u01a1ng", None))
#endif // QT_CONFIG(accessibility)
        self.planCaption.setText(QCoreApplication.translate("NewReportDialog", u"&M\u1ee5c c\u0169 v\u00e0o \u0111\u00e2u", None))
        self.planLabel.setText("")
        self.requestGroup.setTitle(QCoreApplication.translate("NewReportDialog", u"V\u0103n b\u1ea3n y\u00eau c\u1ea7u b\u00e1o c\u00e1o (c\u00f3 th\u1ec3 \u0111i\u1ec1n sau)", None))
        self.numberCaption.setText(QCoreApplication.translate("NewReportDialog", u"&S\u1ed1", None))
        self.numberEdit.setPlaceholderText(QCoreApplication.translate("NewReportDialog", u"537", None))
#if QT_CONFIG(accessibility)
        self.numberEdit.setAccessibleName(QCoreApplication.translate("NewReportDialog", u"S\u1ed1 v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
        self.symbolCaption.setText(QCoreApplication.translate("NewReportDialog", u"K\u00fd h&i\u1ec7u", None))
        self.symbolEdit.setPlaceholderText(QCoreApplication.translate("NewReportDialog", u"SVHTTDL-TTCS", None))
#if QT_CONFIG(accessibility)
        self.symbolEdit.setAccessibleName(QCoreApplication.translate("NewReportDialog", u"K\u00fd hi\u1ec7u", None))
#endif // QT_CONFIG(accessibility)
        self.dateCaption.setText(QCoreApplication.translate("NewReportDialog", u"N&g\u00e0y", None))
        self.bodyCaption.setText(QCoreApplication.translate("NewReportDialog", u"C\u01a1 q&uan", None))
        self.bodyEdit.setPlaceholderText(QCoreApplication.translate("NewReportDialog", u"S\u1edf V\u0103n h\u00f3a, Th\u1ec3 thao v\u00e0 Du l\u1ecbch t\u1ec9nh \u2026", None))
#if QT_CONFIG(accessibility)
        self.bodyEdit.setAccessibleName(QCoreApplication.translate("NewReportDialog", u"C\u01a1 quan ban h\u00e0nh", None))
#endif // QT_CONFIG(accessibility)
        self.subjectCaption.setText(QCoreApplication.translate("NewReportDialog", u"V\u1ec1 &vi\u1ec7c", None))
        self.subjectEdit.setPlaceholderText(QCoreApplication.translate("NewReportDialog", u"b\u00e1o c\u00e1o c\u00f4ng t\u00e1c th\u00f4ng tin \u0111\u1ed1i ngo\u1ea1i \u2026", None))
#if QT_CONFIG(accessibility)
        self.subjectEdit.setAccessibleName(QCoreApplication.translate("NewReportDialog", u"V\u1ec1 vi\u1ec7c", None))
#endif // QT_CONFIG(accessibility)
        self.deadlineCaption.setText(QCoreApplication.translate("NewReportDialog", u"&H\u1ea1n g\u1eedi", None))
        self.deadlineHint.setText("")
        self.problemLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("NewReportDialog", u"Th\u00f4i", None))
        self.createButton.setText(QCoreApplication.translate("NewReportDialog", u"L\u1eadp &b\u00e1o c\u00e1o", None))
    # retranslateUi
