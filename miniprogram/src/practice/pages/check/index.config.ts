export default { navigationBarTitleText: '练习：核验' }
