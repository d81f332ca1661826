// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Chirpdeck
import Chirpdeck.Models

/// The keys that work everywhere. Esc closes what is open and never stops a run.
Item {
    id: root

    required property Window window
    signal searchRequested

    Shortcut {
        sequence: "F2"
        onActivated: if (RunModel.setUp) Shell.open(Shell.NewRun)
    }
    Shortcut {
        sequence: "Shift+F2"
        onActivated: if (RunModel.setUp) Shell.openTask(Shell.experimentWizard)
    }
    Shortcut {
        sequence: "F3"
        onActivated: RunModel.repeatLast()
    }
    Shortcut {
        sequence: "F4"
        onActivated: RunModel.pause()
    }
    Shortcut {
        sequence: "F5"
        onActivated: RunModel.resume()
    }
    Shortcut {
        sequence: "F6"
        onActivated: Shell.stopPanel = RunModel.canStop
    }
    Shortcut {
        sequence: "F11"
        onActivated: AppearanceModel.fullScreen = !AppearanceModel.fullScreen
    }
    Shortcut {
        sequence: "Esc"
        onActivated: Shell.closeTopmost()
    }
    Shortcut {
        sequence: "P"
        enabled: Shell.page === Shell.Spectrum && !Shell.anySheet && !Shell.textField && SpectrumModel.hasSource
        onActivated: Shell.processing = !Shell.processing
    }
    Shortcut {
        sequence: "Ctrl+F"
        onActivated: root.searchRequested()
    }
    Shortcut {
        sequence: "Ctrl+1"
        onActivated: Shell.go(Shell.Run)
    }
    Shortcut {
        sequence: "Ctrl+2"
        onActivated: Shell.go(Shell.Spectrum)
    }
    Shortcut {
        sequence: "Ctrl+3"
        onActivated: Shell.go(Shell.Trends)
    }
    Shortcut {
        sequence: "Ctrl+4"
        onActivated: Shell.go(Shell.Hardware)
    }
    Shortcut {
        sequence: "Ctrl+5"
        onActivated: Shell.go(Shell.History)
    }
    Shortcut {
        sequence: "Ctrl+6"
        onActivated: Shell.go(Shell.Log)
    }
    Shortcut {
        sequence: "Ctrl+7"
        onActivated: Shell.go(Shell.Settings)
    }
    Shortcut {
        sequence: "Ctrl+T"
        onActivated: HardwareModel.testAll()
    }
}
