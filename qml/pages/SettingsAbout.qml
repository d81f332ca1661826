// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Chirpdeck

/// What this is, and whose work is in it.
Card {
    id: root

    implicitHeight: content.implicitHeight + 2 * Metrics.cardPadding

    Column {
        id: content
        x: Metrics.cardPadding
        y: Metrics.cardPadding
        width: parent.width - 2 * x
        spacing: Metrics.spaceL

        Row {
            spacing: Metrics.spaceL
            Logo {
                anchors.verticalCenter: parent.verticalCenter
                width: Metrics.dp(64)
                height: Metrics.dp(32)
            }
            Column {
                Txt {
                    text: "Chirpdeck" // not translated: a name
                    font: Fonts.pageTitle
                }
                Txt {
                    text: Qt.application.version.length > 0 ? qsTr("Version %1").arg(Qt.application.version) : qsTr("Bench console for chirped-pulse spectrometers")
                    font: Fonts.small
                    color: Theme.text2
                }
            }
        }
        Txt {
            width: parent.width
            text: qsTr("Free software under the GNU General Public License, version 3 or later. It comes without any warranty; you may pass it on and change it under the same terms.")
            color: Theme.text2
            wrapMode: Text.Wrap
            lineHeight: 1.2
        }
        Divider { width: parent.width }
        Txt {
            text: qsTr("Made with")
            font: Fonts.title
        }
        Repeater {
            model: [
                { name: "Qt 6", licence: qsTr("The Qt Company and contributors, LGPL-3.0 or GPL-3.0") },
                { name: "Qt Virtual Keyboard", licence: qsTr("The Qt Company and contributors, GPL-3.0, where installed") },
                { name: "Roboto", licence: qsTr("Font by Google, Apache License 2.0") },
                { name: "Material Design Icons", licence: qsTr("Icon font by Google, Apache License 2.0") },
                { name: "FFTW", licence: qsTr("Matteo Frigo, Steven G. Johnson and MIT, GPL-2.0 or later") },
                { name: "Eigen", licence: qsTr("Benoît Jacob, Gaël Guennebaud and contributors, MPL-2.0") },
                { name: "QCoro", licence: qsTr("Daniel Vrátil and contributors, MIT License") }
            ]
            Column {
                id: entry
                required property var modelData
                width: content.width
                spacing: Metrics.dp(2)
                Txt {
                    text: entry.modelData.name
                    font: Fonts.label
                }
                Txt {
                    width: parent.width
                    text: entry.modelData.licence
                    font: Fonts.small
                    color: Theme.text2
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
