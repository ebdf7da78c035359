"""The form ui/import_dialog.ui, compiled by ui/compile.py: change the form, not this file."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QGridLayout, QHBoxLayout, QLabel, QListWidget,
    QListWidgetItem, QPushButton, QSizePolicy, QSpacerItem,
    QTabWidget, QVBoxLayout, QWidget)

from ttdn_desktop.gui.period_field import PeriodField

class Ui_ImportDialog(object):
    def setupUi(self, ImportDialog):
        if not ImportDialog.objectName():
            ImportDialog.setObjectName(u"ImportDialog")
        ImportDialog.resize(1080, 680)
        self.layout = QVBoxLayout(ImportDialog)
        self.layout.setSpacing(12)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(24, 20, 24, 20)
        self.titleLabel = QLabel(ImportDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"heading")

        self.layout.addWidget(self.titleLabel)

        self.fileLabel = QLabel(ImportDialog)
        self.fileLabel.setObjectName(u"fileLabel")
        self.fileLabel.setProperty(u"role", u"quiet")
        self.fileLabel.setWordWrap(True)

        self.layout.addWidget(self.fileLabel)

        self.columns = QHBoxLayout()
        self.columns.setSpacing(24)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.leftColumn = QVBoxLayout()
        self.leftColumn.setSpacing(8)
        self.leftColumn.setObjectName(u"leftColumn")
        self.leftColumn.setContentsMargins(0, 0, 0, 0)
        self.facts = QGridLayout()
        self.facts.setObjectName(u"facts")
        self.facts.setHorizontalSpacing(12)
        self.facts.setVerticalSpacing(8)
        self.unitCaption = QLabel(ImportDialog)
        self.unitCaption.setObjectName(u"unitCaption")
        self.unitCaption.setProperty(u"role", u"question")
        self.unitCaption.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.facts.addWidget(self.unitCaption, 0, 0, 1, 1)

        self.unitLabel = QLabel(ImportDialog)
        self.unitLabel.setObjectName(u"unitLabel")
        self.unitLabel.setProperty(u"role", u"fact")
        self.unitLabel.setWordWrap(True)
        self.unitLabel.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.facts.addWidget(self.unitLabel, 0, 1, 1, 1)

        self.periodCaption = QLabel(ImportDialog)
        self.periodCaption.setObjectName(u"periodCaption")
        self.periodCaption.setProperty(u"role", u"question")

        self.facts.addWidget(self.periodCaption, 1, 0, 1, 1)

        self.periodField = PeriodField(ImportDialog)
        self.periodField.setObjectName(u"periodField")

        self.facts.addWidget(self.periodField, 1, 1, 1, 1)

        self.outlineCaption = QLabel(ImportDialog)
        self.outlineCaption.setObjectName(u"outlineCaption")
        self.outlineCaption.setProperty(u"role", u"question")

        self.facts.addWidget(self.outlineCaption, 2, 0, 1, 1)

        self.outlineBox = QComboBox(ImportDialog)
        self.outlineBox.setObjectName(u"outlineBox")
        self.outlineBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.outlineBox.setMinimumContentsLength(12)

        self.facts.addWidget(self.outlineBox, 2, 1, 1, 1)

        self.requestCaption = QLabel(ImportDialog)
        self.requestCaption.setObjectName(u"requestCaption")
        self.requestCaption.setProperty(u"role", u"question")
        self.requestCaption.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.facts.addWidget(self.requestCaption, 3, 0, 1, 1)

        self.requestLabel = QLabel(ImportDialog)
        self.requestLabel.setObjectName(u"requestLabel")
        self.requestLabel.setProperty(u"role", u"fact")
        self.requestLabel.setWordWrap(True)
        self.requestLabel.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.facts.addWidget(self.requestLabel, 3, 1, 1, 1)

        self.signerCaption = QLabel(ImportDialog)
        self.signerCaption.setObjectName(u"signerCaption")
        self.signerCaption.setProperty(u"role", u"question")
        self.signerCaption.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.facts.addWidget(self.signerCaption, 4, 0, 1, 1)

        self.signerLabel = QLabel(ImportDialog)
        self.signerLabel.setObjectName(u"signerLabel")
        self.signerLabel.setProperty(u"role", u"fact")
        self.signerLabel.setWordWrap(True)
        self.signerLabel.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.facts.addWidget(self.signerLabel, 4, 1, 1, 1)

        self.recipientsCaption = QLabel(ImportDialog)
        self.recipientsCaption.setObjectName(u"recipientsCaption")
        self.recipientsCaption.setProperty(u"role", u"question")
        self.recipientsCaption.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.facts.addWidget(self.recipientsCaption, 5, 0, 1, 1)

        self.recipientsLabel = QLabel(ImportDialog)
        self.recipientsLabel.setObjectName(u"recipientsLabel")
        self.recipientsLabel.setProperty(u"role", u"fact")
        self.recipientsLabel.setWordWrap(True)
        self.recipientsLabel.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.facts.addWidget(self.recipientsLabel, 5, 1, 1, 1)


        self.leftColumn.addLayout(self.facts)

        self.warningsCaption = QLabel(ImportDialog)
        self.warningsCaption.setObjectName(u"warningsCaption")
        self.warningsCaption.setProperty(u"role", u"question")

        self.leftColumn.addWidget(self.warningsCaption)

        self.warnings = QListWidget(ImportDialog)
        self.warnings.setObjectName(u"warnings")
        self.warnings.setProperty(u"role", u"lines")
        self.warnings.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.warnings.setWordWrap(True)

        self.leftColumn.addWidget(self.warnings)


        self.columns.addLayout(self.leftColumn)

        self.tabs = QTabWidget(ImportDialog)
        self.tabs.setObjectName(u"tabs")
        self.sectionsTab = QWidget()
        self.sectionsTab.setObjectName(u"sectionsTab")
        self.sectionsLayout = QVBoxLayout(self.sectionsTab)
        self.sectionsLayout.setSpacing(8)
        self.sectionsLayout.setObjectName(u"sectionsLayout")
        self.sectionsLayout.setContentsMargins(0, 8, 0, 0)
        self.sections = QListWidget(self.sectionsTab)
        self.sections.setObjectName(u"sections")
        self.sections.setProperty(u"role", u"lines")
        self.sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sections.setWordWrap(True)

        self.sectionsLayout.addWidget(self.sections)

        self.tabs.addTab(self.sectionsTab, "")
        self.figuresTab = QWidget()
        self.figuresTab.setObjectName(u"figuresTab")
        self.figuresLayout = QVBoxLayout(self.figuresTab)
        self.figuresLayout.setSpacing(8)
        self.figuresLayout.setObjectName(u"figuresLayout")
        self.figuresLayout.setContentsMargins(0, 8, 0, 0)
        self.figures = QListWidget(self.figuresTab)
        self.figures.setObjectName(u"figures")
        self.figures.setProperty(u"role", u"lines")
        self.figures.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.figures.setWordWrap(True)

        self.figuresLayout.addWidget(self.figures)

        self.linkBox = QCheckBox(self.figuresTab)
        self.linkBox.setObjectName(u"linkBox")
        self.linkBox.setChecked(True)

        self.figuresLayout.addWidget(self.linkBox)

        self.tabs.addTab(self.figuresTab, "")
        self.unplacedTab = QWidget()
        self.unplacedTab.setObjectName(u"unplacedTab")
        self.unplacedLayout = QVBoxLayout(self.unplacedTab)
        self.unplacedLayout.setSpacing(8)
        self.unplacedLayout.setObjectName(u"unplacedLayout")
        self.unplacedLayout.setContentsMargins(0, 8, 0, 0)
        self.unplacedHint = QLabel(self.unplacedTab)
        self.unplacedHint.setObjectName(u"unplacedHint")
        self.unplacedHint.setProperty(u"role", u"quiet")
        self.unplacedHint.setWordWrap(True)

        self.unplacedLayout.addWidget(self.unplacedHint)

        self.unplaced = QListWidget(self.unplacedTab)
        self.unplaced.setObjectName(u"unplaced")
        self.unplaced.setProperty(u"role", u"lines")
        self.unplaced.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.unplaced.setWordWrap(True)

        self.unplacedLayout.addWidget(self.unplaced)

        self.tabs.addTab(self.unplacedTab, "")

        self.columns.addWidget(self.tabs)


        self.layout.addLayout(self.columns)

        self.problemLabel = QLabel(ImportDialog)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setProperty(u"role", u"problem")
        self.problemLabel.setWordWrap(True)

        self.layout.addWidget(self.problemLabel)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.busyLabel = QLabel(ImportDialog)
        self.busyLabel.setObjectName(u"busyLabel")
        self.busyLabel.setProperty(u"role", u"quiet")

        self.buttons.addWidget(self.busyLabel)

        self.space2 = QSpacerItem(20, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space2)

        self.cancelButton = QPushButton(ImportDialog)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.buttons.addWidget(self.cancelButton)

        self.keepButton = QPushButton(ImportDialog)
        self.keepButton.setObjectName(u"keepButton")
        self.keepButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.keepButton)


        self.layout.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.periodCaption.setBuddy(self.periodField)
        self.outlineCaption.setBuddy(self.outlineBox)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.periodField, self.outlineBox)
        QWidget.setTabOrder(self.outlineBox, self.tabs)
        QWidget.setTabOrder(self.tabs, self.keepButton)
        QWidget.setTabOrder(self.keepButton, self.cancelButton)

        self.retranslateUi(ImportDialog)

        self.keepButton.setDefault(True)

    # setupUi

    def retranslateUi(self, ImportDialog):
        ImportDialog.setWindowTitle(QCoreApplication.translate("ImportDialog", u"Nh\u1eadp b\u00e1o c\u00e1o c\u0169", None))
        self.titleLabel.setText(QCoreApplication.translate("ImportDialog", u"Xem l\u1ea1i nh\u1eefng g\u00ec \u0111\u00e3 \u0111\u1ecdc \u0111\u01b0\u1ee3c", None))
        self.fileLabel.setText("")
        self.unitCaption.setText(QCoreApplication.translate("ImportDialog", u"\u0110\u01a1n v\u1ecb", None))
        self.unitLabel.setText("")
        self.periodCaption.setText(QCoreApplication.translate("ImportDialog", u"&K\u1ef3 b\u00e1o c\u00e1o", None))
        self.outlineCaption.setText(QCoreApplication.translate("ImportDialog", u"\u0110\u1ec1 &c\u01b0\u01a1ng", None))
#if QT_CONFIG(accessibility)
        self.outlineBox.setAccessibleName(QCoreApplication.translate("ImportDialog", u"\u0110\u1ec1 c\u01b0\u01a1ng", None))
#endif // QT_CONFIG(accessibility)
        self.requestCaption.setText(QCoreApplication.translate("ImportDialog", u"Theo v\u0103n b\u1ea3n", None))
        self.requestLabel.setText("")
        self.signerCaption.setText(QCoreApplication.translate("ImportDialog", u"Ng\u01b0\u1eddi k\u00fd", None))
        self.signerLabel.setText("")
        self.recipientsCaption.setText(QCoreApplication.translate("ImportDialog", u"N\u01a1i nh\u1eadn", None))
        self.recipientsLabel.setText("")
        self.warningsCaption.setText(QCoreApplication.translate("ImportDialog", u"L\u01b0u \u00fd", None))
#if QT_CONFIG(accessibility)
        self.warnings.setAccessibleName(QCoreApplication.translate("ImportDialog", u"Nh\u1eefng \u0111i\u1ec1u c\u1ea7n l\u01b0u \u00fd", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.sections.setAccessibleName(QCoreApplication.translate("ImportDialog", u"C\u00e1c m\u1ee5c \u0111\u00e3 \u0111\u1ecdc", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.sectionsTab), QCoreApplication.translate("ImportDialog", u"C\u00e1c m\u1ee5c", None))
#if QT_CONFIG(accessibility)
        self.figures.setAccessibleName(QCoreApplication.translate("ImportDialog", u"S\u1ed1 li\u1ec7u \u0111\u00e3 \u0111\u1ecdc", None))
#endif // QT_CONFIG(accessibility)
        self.linkBox.setText(QCoreApplication.translate("ImportDialog", u"N\u1ed1&i s\u1ed1 v\u1edbi b\u1ea3ng s\u1ed1 li\u1ec7u", None))
        self.tabs.setTabText(self.tabs.indexOf(self.figuresTab), QCoreApplication.translate("ImportDialog", u"S\u1ed1 li\u1ec7u", None))
        self.unplacedHint.setText(QCoreApplication.translate("ImportDialog", u"Nh\u1eefng \u0111o\u1ea1n n\u00e0y kh\u00f4ng thu\u1ed9c m\u1ee5c n\u00e0o c\u1ee7a \u0111\u1ec1 c\u01b0\u01a1ng. Ch\u00fang \u0111\u01b0\u1ee3c gi\u1eef nguy\u00ean c\u00f9ng b\u00e1o c\u00e1o, kh\u00f4ng m\u1ea5t.", None))
#if QT_CONFIG(accessibility)
        self.unplaced.setAccessibleName(QCoreApplication.translate("ImportDialog", u"Nh\u1eefng \u0111o\u1ea1n ch\u01b0a x\u1ebfp \u0111\u01b0\u1ee3c", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.unplacedTab), QCoreApplication.translate("ImportDialog", u"Ch\u01b0a x\u1ebfp \u0111\u01b0\u1ee3c", None))
        self.problemLabel.setText("")
        self.busyLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("ImportDialog", u"Kh\u00f4ng nh\u1eadp", None))
        self.keepButton.setText(QCoreApplication.translate("ImportDialog", u"&Nh\u1eadp b\u00e1o c\u00e1o n\u00e0y", None))
    # retranslateUi
