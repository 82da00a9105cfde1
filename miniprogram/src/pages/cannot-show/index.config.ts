export default { navigationBarTitleText: '亮不了证怎么办' }
