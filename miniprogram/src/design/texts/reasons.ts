import type { Reason } from 'shared-types/vocabulary/reasons.ts'

/**
 * 核验原因的话: one plain sentence for each reason, with what to do next where there is something; total by its type.
 * Where a certificate's own facts are known, verification/certificate-words makes the sentence of that certificate.
 */
export const REASON_TEXTS: Readonly<Record<Reason, string>> = {
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
}
