const aria = { 'aria-role': "''", 'aria-label': "''", 'aria-hidden': '!1' }

exports.ARIA_COMPONENTS = { View: aria, Text: aria, Image: aria, Button: aria, Input: aria, ScrollView: aria }
