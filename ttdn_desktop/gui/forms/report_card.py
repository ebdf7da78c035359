"""The form ui/report_card.ui, compiled by ui/compile.py: change the form, not this file."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QToolButton,
    QVBoxLayout, QWidget)

from ttdn_desktop.gui.step_dots import StepDots

class Ui_ReportCard(object):
    def setupUi(self, ReportCard):
        if not ReportCard.objectName():
            ReportCard.setObjectName(u"ReportCard")
        ReportCard.resize(900, 130)
        ReportCard.setProperty(u"role", u"card")
        self.cardLayout = QHBoxLayout(ReportCard)
        self.cardLayout.setSpacing(16)
        self.cardLayout.setObjectName(u"cardLayout")
        self.cardLayout.setContentsMargins(20, 14, 20, 14)
        self.words = QVBoxLayout()
        self.words.setSpacing(6)
        self.words.setObjectName(u"words")
        self.headLayout = QHBoxLayout()
        self.headLayout.setSpacing(12)
        self.headLayout.setObjectName(u"headLayout")
        self.periodLabel = QLabel(ReportCard)
        self.periodLabel.setObjectName(u"periodLabel")
        self.periodLabel.setProperty(u"role", u"subtitle")

        self.headLayout.addWidget(self.periodLabel)

        self.stateLabel = QLabel(ReportCard)
        self.stateLabel.setObjectName(u"stateLabel")
        self.stateLabel.setProperty(u"role", u"badge")

        self.headLayout.addWidget(self.stateLabel)

        self.outlineLabel = QLabel(ReportCard)
        self.outlineLabel.setObjectName(u"outlineLabel")
        self.outlineLabel.setProperty(u"role", u"quiet")

        self.headLayout.addWidget(self.outlineLabel)

        self.headSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headLayout.addItem(self.headSpacer)


        self.words.addLayout(self.headLayout)

        self.deadlineLabel = QLabel(ReportCard)
        self.deadlineLabel.setObjectName(u"deadlineLabel")
        self.deadlineLabel.setWordWrap(True)

        self.words.addWidget(self.deadlineLabel)

        self.missingLabel = QLabel(ReportCard)
        self.missingLabel.setObjectName(u"missingLabel")
        self.missingLabel.setWordWrap(True)

        self.words.addWidget(self.missingLabel)

        self.progressLayout = QHBoxLayout()
        self.progressLayout.setSpacing(12)
        self.progressLayout.setObjectName(u"progressLayout")
        self.dots = StepDots(ReportCard)
        self.dots.setObjectName(u"dots")

        self.progressLayout.addWidget(self.dots)

        self.progressLabel = QLabel(ReportCard)
        self.progressLabel.setObjectName(u"progressLabel")

        self.progressLayout.addWidget(self.progressLabel)

        self.progressSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.progressLayout.addItem(self.progressSpacer)


        self.words.addLayout(self.progressLayout)


        self.cardLayout.addLayout(self.words)

        self.openButton = QPushButton(ReportCard)
        self.openButton.setObjectName(u"openButton")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.openButton.sizePolicy().hasHeightForWidth())
        self.openButton.setSizePolicy(sizePolicy)
        self.openButton.setMinimumSize(QSize(120, 0))

        self.cardLayout.addWidget(self.openButton)

        self.moreButton = QToolButton(ReportCard)
        self.moreButton.setObjectName(u"moreButton")
        self.moreButton.setText(u"\u2026")

        self.cardLayout.addWidget(self.moreButton)

        self.cardLayout.setStretch(0, 1)

        self.retranslateUi(ReportCard)
    # setupUi

    def retranslateUi(self, ReportCard):
        self.openButton.setText(QCoreApplication.translate("ReportCard", u"Vi\u1ebft ti\u1ebfp", None))
        pass
    # retranslateUi
