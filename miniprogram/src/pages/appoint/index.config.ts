export default { navigationBarTitleText: '指定经办人' }
