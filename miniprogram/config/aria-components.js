// Attributes of WeChat's screen reader (developers.weixin.qq.com, 无障碍访问) on the components we use, with the value
// they have when a page says nothing.
const text = "''"
const aria = {
  'aria-role': text,
  'aria-label': text,
  'aria-hidden': '!1',
  'aria-live': text,
  'aria-disabled': '!1',
  'aria-checked': text,
  'aria-selected': text,
}

exports.ARIA_COMPONENTS = {
  View: aria,
  Text: aria,
  Image: aria,
  Button: aria,
  Input: aria,
  Textarea: aria,
  ScrollView: aria,
}
