import type { ErrorCode } from 'shared-types/vocabulary/error-codes.ts'
import { inLanguages } from '../language.ts'

/** What happened and what to do. */
export interface FailureWords {
  readonly title: string
  readonly words: string
}

/** 出错提示: one for each way in which a request can fail; total by its type. */
export const FAILURE_TEXTS = inLanguages<
  Readonly<Record<ErrorCode | 'offline' | 'answer-unreadable' | 'no-random-bytes', FailureWords>>
>({
  zh: {
    'request-invalid': { title: '填的内容不对', words: '请看看有没有漏填、多填，改好再试。' },
    'not-signed-in': { title: '还没登录', words: '请先登录。' },
    'session-ended': { title: '登录过期了', words: '请重新登录。已备好的码还能亮。' },
    'not-allowed': { title: '这个账号不能办这件事', words: '请换有权限的账号，或问所属单位。' },
    'not-found': { title: '没找到', words: '它可能已经收回或办结了。请返回刷新。' },
    'method-not-allowed': { title: '这一步办不了', words: '请更新小程序后再试。' },
    'anchor-used': { title: '这次没备好', words: '请再试一次。' },
    'certificate-not-presentable': {
      title: '有一本证照现在亮不了',
      words: '发证机关没有确认它有效。亮不了证，不等于没有证，执法人员可以按车牌查。',
    },
    'file-not-available': { title: '这种文件现在取不到', words: '发证机关还没有把它交到这里。可以先用打印凭证。' },
    'idempotency-conflict': { title: '这件事已经交过了', words: '请到进度里看结果。' },
    'state-conflict': { title: '这件事刚变了', words: '请返回刷新后再看。' },
    'body-too-large': { title: '内容太多', words: '请少选一些再试。' },
    'address-too-long': { title: '这一步办不了', words: '请更新小程序后再试。' },
    'media-type-unsupported': { title: '这一步办不了', words: '请更新小程序后再试。' },
    'identity-not-confirmed': {
      title: '没对上',
      words: '姓名、身份证号、验证码里有一样不对。请核对后重填，或重新收验证码。',
    },
    'activation-refused': {
      title: '没激活成',
      words: '机构代码、证号、激活码里有一样不对，或激活码用过了。请问单位管理员。',
    },
    'material-refused': { title: '这张照片用不了', words: '请换一张清楚的照片，不超过 10 兆。用相机拍的都可以。' },
    'too-many-requests': { title: '太频繁了', words: '请等一分钟再试。' },
    'internal-error': { title: '我们这边出错了', words: '请稍后再试，急事打 12328。' },
    'evidence-unavailable': {
      title: '这次没查成',
      words: '查看记录写不进去，按规定不能给看。请稍后再试，急事打 12328。',
    },
    'upstream-unavailable': { title: '发证机关暂时连不上', words: '您的证照不受影响。请稍后再试。' },
    offline: { title: '没信号', words: '连不上网。有信号再试，已备好的码还能亮。' },
    'answer-unreadable': { title: '收到的内容看不懂', words: '可能是公共 Wi-Fi 要先登录。请换个网络再试。' },
    'no-random-bytes': {
      title: '这台手机备不了码',
      words: '微信没给安全的随机数。请更新微信再试。亮不了证，不等于没有证，执法人员可以按车牌查。',
    },
  },
  en: {
    'request-invalid': {
      title: 'Something is filled in wrong',
      words: 'Check for anything missing or extra, correct it and try again.',
    },
    'not-signed-in': { title: 'Not signed in', words: 'Please sign in first.' },
    'session-ended': {
      title: 'You have been signed out',
      words: 'Please sign in again. A code that is ready can still be shown.',
    },
    'not-allowed': {
      title: 'This account cannot do that',
      words: 'Use an account that may, or ask your organisation.',
    },
    'not-found': { title: 'Not found', words: 'It may have been taken back or finished. Go back and refresh.' },
    'method-not-allowed': { title: 'This step does not work', words: 'Update the mini-program and try again.' },
    'anchor-used': { title: 'The code was not made', words: 'Please try again.' },
    'certificate-not-presentable': {
      title: 'One certificate cannot be shown now',
      words:
        'The issuing authority has not confirmed it. Not being able to show it does not mean that there is none: an officer can look up the plate.',
    },
    'file-not-available': {
      title: 'This file cannot be had now',
      words: 'The issuing authority has not handed it over. A printed voucher can be had.',
    },
    'idempotency-conflict': { title: 'Already handed in', words: 'See the result under progress.' },
    'state-conflict': { title: 'This has just changed', words: 'Go back, refresh and look again.' },
    'body-too-large': { title: 'Too much at once', words: 'Choose fewer and try again.' },
    'address-too-long': { title: 'This step does not work', words: 'Update the mini-program and try again.' },
    'media-type-unsupported': { title: 'This step does not work', words: 'Update the mini-program and try again.' },
    'identity-not-confirmed': {
      title: 'Not confirmed',
      words: 'Name, identity number or code is wrong. Check them, or ask for a new code.',
    },
    'activation-refused': {
      title: 'Not activated',
      words:
        'Agency code, badge number or activation code is wrong, or the code has been used. Ask your administrator.',
    },
    'material-refused': {
      title: 'This picture cannot be used',
      words: 'Choose another clear picture, JPG or PNG, of at most 10 MB.',
    },
    'too-many-requests': { title: 'Too often', words: 'Wait a minute and try again.' },
    'internal-error': {
      title: 'Something went wrong on our side',
      words: 'Try again later. If it is urgent, call 12328.',
    },
    'evidence-unavailable': {
      title: 'This could not be looked up',
      words:
        'The record of the look-up cannot be written, and without it nothing may be shown. Try again later. If it is urgent, call 12328.',
    },
    'upstream-unavailable': {
      title: 'The issuing authority cannot be reached',
      words: 'Your certificates are not affected. Try again later.',
    },
    offline: {
      title: 'No network',
      words: 'Try again when there is a signal. A code that is ready can still be shown.',
    },
    'answer-unreadable': {
      title: 'The answer cannot be read',
      words: 'A public Wi-Fi may want you to sign in first. Try another network.',
    },
    'no-random-bytes': {
      title: 'This phone cannot make a code',
      words:
        'WeChat gave no secure random numbers. Update WeChat and try again. Not being able to show a certificate does not mean that there is none: an officer can look up the plate.',
    },
  },
})
