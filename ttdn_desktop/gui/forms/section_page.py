"""The form ui/section_page.ui, compiled by ui/compile.py: change the form, not this file."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from ttdn_desktop.gui.guide_box import GuideBox
from ttdn_desktop.gui.side_panel import SidePanel
from ttdn_desktop.gui.side_splitter import SideSplitter
class Ui_SectionPage(object):
    def setupUi(self, SectionPage):
        if not SectionPage.objectName():
            SectionPage.setObjectName(u"SectionPage")
        self.outer = QHBoxLayout(SectionPage)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 12, 12, 8)
        self.splitter = SideSplitter(SectionPage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Horizontal)
        self.splitter.setHandleWidth(12)
        self.splitter.setChildrenCollapsible(False)
        self.left = QWidget(self.splitter)
        self.left.setObjectName(u"left")
        self.leftColumn = QVBoxLayout(self.left)
        self.leftColumn.setSpacing(8)
        self.leftColumn.setObjectName(u"leftColumn")
        self.leftColumn.setContentsMargins(0, 0, 0, 0)
        self.head = QHBoxLayout()
        self.head.setObjectName(u"head")
        self.titleLabel = QLabel(self.left)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setProperty(u"role", u"heading")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.titleLabel.sizePolicy().hasHeightForWidth())
        self.titleLabel.setSizePolicy(sizePolicy)

        self.head.addWidget(self.titleLabel)

        self.guideButton = QPushButton(self.left)
        self.guideButton.setObjectName(u"guideButton")
        self.guideButton.setCheckable(True)
        self.guideButton.setProperty(u"role", u"flat")

        self.head.addWidget(self.guideButton)


        self.leftColumn.addLayout(self.head)

        self.guideBox = GuideBox(self.left)
        self.guideBox.setObjectName(u"guideBox")

        self.leftColumn.addWidget(self.guideBox)

        self.editorPlace = QWidget(self.left)
        self.editorPlace.setObjectName(u"editorPlace")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.editorPlace.sizePolicy().hasHeightForWidth())
        self.editorPlace.setSizePolicy(sizePolicy1)

        self.leftColumn.addWidget(self.editorPlace)

        self.statusLabel = QLabel(self.left)
        self.statusLabel.setObjectName(u"statusLabel")
        self.statusLabel.setWordWrap(True)
        self.statusLabel.setProperty(u"role", u"quiet")
        sizePolicy.setHeightForWidth(self.statusLabel.sizePolicy().hasHeightForWidth())
        self.statusLabel.setSizePolicy(sizePolicy)

        self.leftColumn.addWidget(self.statusLabel)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.footSpacer = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.footSpacer)

        self.reviewButton = QPushButton(self.left)
        self.reviewButton.setObjectName(u"reviewButton")

        self.foot.addWidget(self.reviewButton)

        self.reviewAllButton = QPushButton(self.left)
        self.reviewAllButton.setObjectName(u"reviewAllButton")

        self.foot.addWidget(self.reviewAllButton)


        self.leftColumn.addLayout(self.foot)

        self.splitter.addWidget(self.left)
        self.tabs = SidePanel(self.splitter)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setMinimumSize(QSize(260, 0))
        self.tabs.setDocumentMode(True)
        self.splitter.addWidget(self.tabs)

        self.outer.addWidget(self.splitter)


        self.retranslateUi(SectionPage)
    # setupUi

    def retranslateUi(self, SectionPage):
        self.guideButton.setText(QCoreApplication.translate("SectionPage", u"N\u00ean vi\u1ebft g\u00ec", None))
        self.reviewButton.setText(QCoreApplication.translate("SectionPage", u"\u0110\u00e3 r\u00e0 so\u00e1t \u0111o\u1ea1n n\u00e0y", None))
        self.reviewAllButton.setText(QCoreApplication.translate("SectionPage", u"\u0110\u00e3 r\u00e0 so\u00e1t c\u1ea3 m\u1ee5c", None))
        pass
    # retranslateUi
