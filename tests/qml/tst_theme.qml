// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Chirpdeck
import Chirpdeck.Models
import Chirpdeck.Tests

TestCase {
    name: "Theme"

    function contrast_data() {
        const rows = []
        for (const theme of [AppearanceModel.Dark, AppearanceModel.Light, AppearanceModel.HighContrast])
            rows.push({ tag: "theme " + theme, theme: theme })
        return rows
    }

    function test_text_is_readable_data() { return contrast_data() }
    function test_text_is_readable(data) {
        AppearanceModel.theme = data.theme
        const grounds = { bg: Theme.bg, surface: Theme.surface, raised: Theme.raised, control: Theme.control }
        const texts = { text: Theme.text, text2: Theme.text2, ok: Theme.ok, active: Theme.active, warn: Theme.warn,
            fault: Theme.fault, sim: Theme.sim, off: Theme.off }
        for (const text in texts)
            for (const ground in grounds)
                verify(Bench.contrast(texts[text], grounds[ground]) >= 4.5, text + " on " + ground)
        for (const ground of ["bg", "surface", "raised"])
            verify(Bench.contrast(Theme.text3, grounds[ground]) >= 4.5, "text3 on " + ground)
        verify(Bench.contrast(Theme.inkText, Theme.ink) >= 4.5)
        verify(Bench.contrast(Theme.faultText, Theme.faultFill) >= 4.5)
        for (const hue of ["ok", "active", "warn", "fault", "sim"])
            verify(Bench.contrast(Theme.stateText, texts[hue]) >= 4.5, "glyph on " + hue)
        for (const hue of ["warn", "fault", "active"]) {
            verify(Bench.contrast(texts[hue], Theme.tint(texts[hue])) >= 4.5, hue + " on its tint")
            verify(Bench.contrast(Theme.text2, Theme.tint(texts[hue])) >= 4.5, "text2 on tint of " + hue)
        }
    }

    function test_graphics_are_visible_data() { return contrast_data() }
    function test_graphics_are_visible(data) {
        AppearanceModel.theme = data.theme
        for (const ground of [Theme.bg, Theme.surface, Theme.raised, Theme.control]) {
            verify(Bench.contrast(Theme.outline, ground) >= 3)
            verify(Bench.contrast(Theme.focus, ground) >= 3)
        }
        for (const trace of Theme.traces)
            verify(Bench.contrast(trace, Theme.plotBg) >= 3, trace)
    }

    function test_sizes_follow_the_scale() {
        AppearanceModel.textScale = 2
        compare(Metrics.target, 96)
        compare(Fonts.caption.pixelSize, 26)
        AppearanceModel.textScale = 1
        compare(Metrics.target, 48)
        compare(Fonts.caption.pixelSize, 13)
    }

    function cleanupTestCase() { AppearanceModel.theme = AppearanceModel.Dark }
}
