export default { navigationBarTitleText: '经办人' }
