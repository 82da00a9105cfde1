import { inLanguages } from '../language.ts'

/** Words of the camera in the page. */
export const CAMERA_TEXTS = inLanguages({
  zh: {
    start: '打开相机扫码',
    asking: '正在打开相机。如果有提示，请点“允许”。',
    live: '请把码放进框里，读到就自动核验。',
    paused: '相机停了，回到这里会再打开。',
    torchOn: '开灯',
    torchOff: '关灯',
    stop: '关相机',
    failures: {
      'not-permitted': '没有相机权限。请在浏览器或系统设置里允许，也可以选图片或粘贴文字。',
      'no-camera': '这台设备没有能用的相机。请选一张码的图片，或粘贴文字。',
      'camera-busy': '相机正被别的应用占用。请关掉那个应用再试，也可以选图片。',
      'not-offered': '这个浏览器不给用相机。请选一张码的图片，或粘贴文字。',
      'camera-failed': '相机停了。请再试一次，也可以选图片。',
    },
  },
  en: {
    start: 'Scan with the camera',
    asking: 'Opening the camera. If you are asked, allow it.',
    live: 'Hold the code inside the frame. It is verified as soon as it is read.',
    paused: 'The camera is off. It opens again when you come back.',
    torchOn: 'Light on',
    torchOff: 'Light off',
    stop: 'Camera off',
    failures: {
      'not-permitted': 'The camera is not allowed. Allow it in the settings, or choose a picture, or paste the text.',
      'no-camera': 'There is no camera to use here. Choose a picture of the code, or paste its text.',
      'camera-busy': 'Another app is using the camera. Close it and try again, or choose a picture.',
      'not-offered': 'This browser offers no camera. Choose a picture of the code, or paste its text.',
      'camera-failed': 'The camera stopped. Try again, or choose a picture.',
    },
  },
})
