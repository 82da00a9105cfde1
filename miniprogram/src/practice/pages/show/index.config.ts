export default { navigationBarTitleText: '练习：亮证' }
