import { inLanguages } from '../language.ts'

/** Words about the phone itself: a newer version, a weak network, no room, WeChat's question for consent. */
export const PHONE_TEXTS = inLanguages({
  zh: {
    updateReady: '新版本准备好了，换上只要几秒。',
    updateApply: '现在换上',
    updateLater: '先不换',
    pageMissing: '这一页还没下载好。有信号时再点一次。',
    weakNetwork: '信号弱，可能要多等一会儿。',
    storageFull: '手机存不下了：这次备好的码只能用到关掉小程序。请清一清手机空间。',
    privacyTitle: '扫码前先说清楚',
    privacyWords: '扫码要用摄像头，只读码里的字，不拍照、不存照片。不同意也能核验：把码的文字粘贴到页面里。',
    privacyOpen: '看隐私保护指引',
    privacyAgree: '同意，去扫码',
    privacyRefuse: '不同意',
  },
  en: {
    updateReady: 'A new version is ready. Changing to it takes a few seconds.',
    updateApply: 'Change now',
    updateLater: 'Not now',
    pageMissing: 'This page could not be loaded. Press again when there is a signal.',
    weakNetwork: 'The signal is weak. Answers may take longer.',
    storageFull: 'The phone is full: a code made now works until you close the mini-program. Please free some space.',
    privacyTitle: 'Before scanning',
    privacyWords:
      'Scanning uses the camera to read the code. No photo is taken or kept. Without your consent you can still verify: paste the text of the code.',
    privacyOpen: 'Read the privacy notice',
    privacyAgree: 'Agree and scan',
    privacyRefuse: 'Do not agree',
  },
})
