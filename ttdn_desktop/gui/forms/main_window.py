"""The form ui/main_window.ui, compiled by ui/compile.py: change the form, not this file."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QLabel, QMainWindow, QMenuBar,
    QSizePolicy, QStackedWidget, QStatusBar, QVBoxLayout,
    QWidget)

class Ui_MainWindow(object):
    def setupUi(self, MainWindow):
        if not MainWindow.objectName():
            MainWindow.setObjectName(u"MainWindow")
        MainWindow.resize(1366, 740)
        self.central = QWidget(MainWindow)
        self.central.setObjectName(u"central")
        self.centralLayout = QVBoxLayout(self.central)
        self.centralLayout.setSpacing(0)
        self.centralLayout.setObjectName(u"centralLayout")
        self.centralLayout.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget(self.central)
        self.stack.setObjectName(u"stack")
        self.openingPage = QWidget()
        self.openingPage.setObjectName(u"openingPage")
        self.openingLayout = QVBoxLayout(self.openingPage)
        self.openingLayout.setObjectName(u"openingLayout")
        self.openingLabel = QLabel(self.openingPage)
        self.openingLabel.setObjectName(u"openingLabel")
        self.openingLabel.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.openingLabel.setProperty(u"role", u"quiet")

        self.openingLayout.addWidget(self.openingLabel)

        self.stack.addWidget(self.openingPage)

        self.centralLayout.addWidget(self.stack)

        MainWindow.setCentralWidget(self.central)
        self.menuBar = QMenuBar(MainWindow)
        self.menuBar.setObjectName(u"menuBar")
        MainWindow.setMenuBar(self.menuBar)
        self.statusBar = QStatusBar(MainWindow)
        self.statusBar.setObjectName(u"statusBar")
        self.statusBar.setSizeGripEnabled(False)
        MainWindow.setStatusBar(self.statusBar)

        self.retranslateUi(MainWindow)
    # setupUi

    def retranslateUi(self, MainWindow):
        MainWindow.setWindowTitle(QCoreApplication.translate("MainWindow", u"B\u00e1o c\u00e1o th\u00f4ng tin \u0111\u1ed1i ngo\u1ea1i \u2013 TT\u0110N Desktop", None))
        self.openingLabel.setText(QCoreApplication.translate("MainWindow", u"\u0110ang m\u1edf d\u1eef li\u1ec7u\u2026", None))
    # retranslateUi
