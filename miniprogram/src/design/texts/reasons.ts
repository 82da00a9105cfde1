import type { Reason } from 'shared-types/vocabulary/reasons.ts'
import { inLanguages } from '../language.ts'

/**
 * 核验原因的话: one plain sentence for each reason, with what to do next where there is something; total by its type.
 * Where a certificate's own facts are known, verification/certificate-sentence makes the sentence of that certificate.
 */
export const REASON_TEXTS = inLanguages<Readonly<Record<Reason, string>>>({
  zh: {
    'not-a-presentation-code': '这个码认不出，不代表证照有问题。可以看打印件，或按车牌查。',
    'unofficial-link': '这个码指向别的网站，不是官方的亮证码。不要打开它，请上报这个码。',
    malformed: '这个码没读全，不代表证照有问题。请对方把屏幕调亮，再扫一次。',
    'unsupported-version': '这个码是更新版本的。请更新小程序再扫，或按车牌查。',
    'unknown-key': '签这个码的机构不在名单里。请对方点“刷新”再扫，或按车牌查。',
    'key-not-valid': '签这个码的密钥现在不能用了。请对方联网刷新再扫，或按车牌查。',
    'wrong-view': '这个码不是给这里看的。请对方换到另一种亮证码，再扫一次。',
    'bad-signature': '签名对不上。请按车牌查，并上报这个码。',
    'not-yet-valid': '这个码还没到能用的时候。请对方检查手机时间，点“刷新”再扫。',
    'code-expired': '码过期了。请对方联网点“刷新”，再扫一次。',
    'stale-code': '码过期了。请对方点“刷新”，再扫一次。',
    'bad-link': '这一分钟的码对不上，可能是伪造的。请按车牌查，并上报这个码。',
    'certificate-expired': '有一本证照过期了。',
    'certificate-suspended': '有一本证照正在暂扣。',
    'certificate-ended': '有一本证照已经不再有效。',
    'right-ended': '对方出示这本证照的权限已经收回。证照本身未必有问题，请按车牌查。',
    'unknown-kind': '码里有一种本机不认识的证照。请更新小程序，或按车牌查。',
    'trust-list-stale': '码是真的，但本机的信任名单过期了。有信号再查一次。',
    'state-old': '码是真的，证照状态超过一天没确认过。有信号再查一次，或按车牌查。',
    'clock-uncertain': '本机时间说不准。请联网对一下时间，再扫一次。',
    'seen-before': '这个码刚才已经查过一次。请对方等到下一分钟，再扫一次。',
    'state-unknown': '证照状态说不清。请按车牌查，或问发证机关。',
    'upstream-unreachable': '发证机关暂时连不上，状态没能确认。等一会儿再查一次。',
    'static-code': '这是打印件上的固定码，单凭它定不了真假。请按证号或车牌查。',
    'other-official-channel': '这是别的官方渠道的码，本机定不了真假。请用那个渠道查，或按车牌查。',
    'outside-area': '不在您的执法区域，只给看公众能看的内容。',
    'not-found': '没查到电子证照。4.5 吨及以下普货不用办；也可能只有纸质或 IC 卡。不能只凭这条认定无证。',
  },
  en: {
    'not-a-presentation-code':
      'This code cannot be read. That says nothing about the papers. Look at the printed copy, or look up the plate.',
    'unofficial-link': 'This code leads to another website. It is not an official code. Do not open it, and report it.',
    malformed:
      'This code was not read completely. That says nothing about the papers. Ask for a brighter screen and scan again.',
    'unsupported-version':
      'This code is of a newer version. Update the mini-program and scan again, or look up the plate.',
    'unknown-key':
      'The body that signed this code is not on the list. Ask the other side to press "Refresh" and scan again, or look up the plate.',
    'key-not-valid':
      'The key that signed this code may no longer be used. Ask the other side to refresh online and scan again, or look up the plate.',
    'wrong-view':
      'This code is not meant for this check. Ask the other side for the other kind of code and scan again.',
    'bad-signature': 'The signature does not match. Look up the plate, and report this code.',
    'not-yet-valid':
      'This code is not valid yet. Ask the other side to check the time on the phone, press "Refresh" and scan again.',
    'code-expired': 'This code has run out. Ask the other side to go online, press "Refresh" and scan again.',
    'stale-code': 'This code is too old. Ask the other side to press "Refresh" and scan again.',
    'bad-link': 'The code of this minute does not match. It may be forged. Look up the plate, and report this code.',
    'certificate-expired': 'One certificate has expired.',
    'certificate-suspended': 'One certificate is suspended.',
    'certificate-ended': 'One certificate is no longer valid.',
    'right-ended':
      'The right to show this certificate has been taken back. The certificate itself may be in order: look up the plate.',
    'unknown-kind':
      'The code holds a kind of certificate that this version does not know. Update the mini-program, or look up the plate.',
    'trust-list-stale': 'The code is genuine, but the trust list on this phone is too old. Check again with a signal.',
    'state-old':
      'The code is genuine, but its state was last confirmed more than a day ago. Check again with a signal, or look up the plate.',
    'clock-uncertain': 'The time on this phone is not certain. Go online to set it, and scan again.',
    'seen-before': 'This code has just been checked. Wait for the next minute and scan again.',
    'state-unknown': 'The state of the certificate is not clear. Look up the plate, or ask the issuing authority.',
    'upstream-unreachable':
      'The issuing authority cannot be reached, so the state is not confirmed. Wait a little and check again.',
    'static-code':
      'This is the fixed code of a printed copy. It alone does not prove anything. Look up the number or the plate.',
    'other-official-channel':
      'This code is of another official channel, which cannot be checked here. Use that channel, or look up the plate.',
    'outside-area': 'This is outside your area. You see only what anybody may see.',
    'not-found':
      'No electronic certificate was found. General freight up to 4.5 tonnes needs none, and there may be a paper or IC card. This alone does not show that there is no licence.',
  },
})
