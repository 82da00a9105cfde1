import type { PhoneHabits } from '../logic/phone.ts'
import { createPhoneStorage } from '../logic/phone-storage.ts'
import type { RecordedCodes } from '../recordings/recording.ts'
import { attributeOf, walkElements, type RenderedNode } from '../rendering/rendered-element.ts'
import { findingsOf, HOME, launchTour, NOBODY, type Launched, type Tour, type TourTools } from './tour.ts'
import { CHECK } from './verification-tour.ts'
import { A_MOMENT_MS, wordsOf } from './visitor.ts'

const SHOW = 'pages/show/index'

function elementOf(tree: RenderedNode | undefined, id: string) {
  return tree && walkElements(tree).find(({ element }) => attributeOf(element, 'id') === id)?.element
}

/** The picture of the code on show; empty when there is none. */
function codePicture(visitor: Launched, where: string): string {
  const picture = elementOf(visitor.look(where), 'code-picture')
  if (picture && !attributeOf(picture, 'ariaLabel').includes('亮证码')) {
    visitor.findings.push('the code is a picture without words')
  }
  return picture ? attributeOf(picture, 'src') : ''
}

/** 亮证: the code stands there bright, awake and hidden from capture; it changes each minute; all is restored after it. */
export async function walkShownCode(tour: Tour, tools: TourTools): Promise<readonly string[]> {
  const visitor = await launchTour(tour, tools)
  const { program, clock, findings } = visitor
  await clock.advance(3 * A_MOMENT_MS)
  program.open(SHOW, {})
  await clock.advance(3 * A_MOMENT_MS)
  const first = codePicture(visitor, 'code')
  if (!first.startsWith('data:image/gif')) findings.push('no code is shown')
  const { brightness, keepsAwake, capture } = program.state
  if (brightness !== 1 || !keepsAwake) findings.push('the screen is not bright and awake while a code is shown')
  if (capture !== 'hidden') findings.push('a code can be recorded from the screen')
  program.hideApp()
  if (program.state.keepsAwake) findings.push('the phone is kept awake behind another app')
  await clock.advance(A_MOMENT_MS)
  if (program.state.brightness === 1) findings.push('the phone stays bright behind another app')
  program.showApp()
  await clock.advance(61_000)
  const second = codePicture(visitor, 'code of the next minute')
  if (second === first || second === '') findings.push('the code is not another one in the next minute')
  program.closeCurrent()
  await clock.advance(A_MOMENT_MS)
  const after = program.state
  if (after.brightness !== 0.4 || after.keepsAwake || after.capture !== 'none') {
    findings.push(`the screen is not restored after the code: ${JSON.stringify(after)}`)
  }
  return findingsOf(visitor)
}

/** A phone that gives no random bytes: a sentence instead of a code, and no waiting without end. */
export async function walkWithoutRandom(tour: Tour, tools: TourTools): Promise<readonly string[]> {
  const visitor = await launchTour({ ...tour, habits: { randomBytes: 'refused' } }, tools)
  await visitor.clock.advance(2 * A_MOMENT_MS)
  visitor.program.open(SHOW, {})
  await visitor.clock.advance(4 * A_MOMENT_MS)
  const words = wordsOf(visitor.look('code without random bytes'))
  if (!words.includes('备不了码')) visitor.findings.push(`no sentence about missing random bytes: “${words}”`)
  return findingsOf(visitor)
}

/** A full phone: everything works until the mini-program is closed, and the home page says so. */
export async function walkFullStorage(tour: Tour, tools: TourTools): Promise<readonly string[]> {
  const visitor = await launchTour({ ...tour, storage: createPhoneStorage({ full: true }) }, tools)
  await visitor.clock.advance(2 * A_MOMENT_MS)
  const home = wordsOf(visitor.look('home, full phone'))
  if (!home.includes('存不下')) visitor.findings.push('a full phone is not told')
  visitor.program.open(SHOW, {})
  await visitor.clock.advance(3 * A_MOMENT_MS)
  if (codePicture(visitor, 'code, full phone') === '') visitor.findings.push('a full phone shows no code')
  return findingsOf(visitor)
}

/** How scanning can fail, and what the page then says; the code can be typed all the same. */
export async function walkRefusedScans(tour: Tour, tools: TourTools): Promise<readonly string[]> {
  const refusals: Readonly<Record<string, { readonly habits: Partial<PhoneHabits>; readonly says: RegExp }>> = {
    'privacy refused': { habits: { privacy: 'refused' }, says: /隐私/ },
    'camera refused': { habits: { scan: { errMsg: 'scanCode:fail auth deny' } }, says: /相机|摄像头/ },
    'scanner closed': { habits: { scan: { errMsg: 'scanCode:fail cancel' } }, says: /./ },
    'no code': { habits: { scan: { errMsg: 'scanCode:fail' } }, says: /没/ },
  }
  const found: string[] = []
  for (const [what, { habits, says }] of Object.entries(refusals)) {
    const visitor = await launchTour({ ...tour, habits, firstPage: { path: CHECK, query: {} } }, tools)
    if (!(await visitor.pressId('scan-camera'))) visitor.findings.push('there is no scan button')
    const tree = visitor.look(what)
    if (!says.test(wordsOf(elementOf(tree, 'scan-failure') ?? ''))) visitor.findings.push('no sentence says why')
    if (!elementOf(tree, 'scan-input')) visitor.findings.push('the code cannot be typed instead')
    found.push(...findingsOf(visitor).map((finding) => `${what}: ${finding}`))
  }
  return found
}

/** A newer version waits: it is told on the home page and put to use on a press, not before. */
export async function walkUpdate(tour: Tour, tools: TourTools): Promise<readonly string[]> {
  const visitor = await launchTour(tour, tools)
  const { program, clock, findings } = visitor
  program.events.updateReady.tell()
  await clock.advance(A_MOMENT_MS)
  if (program.state.updatesApplied > 0) findings.push('a new version is put to use unasked')
  if (!(await visitor.pressId('update-apply'))) findings.push('a new version is not offered')
  if (program.state.updatesApplied !== 1) findings.push('a new version is not put to use on request')
  return findingsOf(visitor)
}

/** WeChat calls the network weak: the page says that it may take longer, and stops saying so. */
export async function walkWeakNetwork(tour: Tour, tools: TourTools): Promise<readonly string[]> {
  const visitor = await launchTour(tour, tools)
  const weak = async (weakNet: boolean) => {
    visitor.program.events.weakNetwork.tell({ weakNet, networkType: '2g' })
    await visitor.clock.advance(A_MOMENT_MS)
    return wordsOf(visitor.look(`weak network: ${String(weakNet)}`)).includes('信号弱')
  }
  if (!(await weak(true))) visitor.findings.push('a weak network is not told')
  if (await weak(false)) visitor.findings.push('a network that is good again is still called weak')
  return findingsOf(visitor)
}

/** WeChat asks for consent: the question stands there with a way to read the notice and both answers. */
export async function walkPrivacyQuestion(tour: Tour, tools: TourTools): Promise<readonly string[]> {
  const visitor = await launchTour(tour, tools)
  const { program, clock, findings } = visitor
  const answers: string[] = []
  const ask = async () => {
    program.events.privacyNeeded.tell((answer: unknown) => answers.push(JSON.stringify(answer)))
    await clock.advance(A_MOMENT_MS)
  }
  await ask()
  await visitor.pressId('privacy-open')
  if (program.state.privacyContractsOpened !== 1) findings.push('the privacy notice cannot be read')
  if (!(await visitor.pressId('privacy-refuse'))) findings.push('consent cannot be refused')
  await ask()
  if (!(await visitor.pressId('privacy-agree', 'agreeprivacyauthorization'))) findings.push('consent cannot be given')
  const told = answers.join(' ')
  if (!told.includes('"disagree"') || !told.includes('"agree","buttonId":"privacy-agree"')) {
    findings.push(`WeChat’s question was answered ${told}`)
  }
  return findingsOf(visitor)
}

/** A link scanned while the mini-program is open, on whatever page: its verdict stands there. */
export async function walkLaterArrival(tour: Tour, tools: TourTools, codes: RecordedCodes): Promise<readonly string[]> {
  const visitor = await launchTour({ ...tour, persona: NOBODY, firstPage: { path: HOME, query: {} } }, tools)
  const q = encodeURIComponent(codes.public)
  visitor.program.hideApp()
  visitor.program.showApp({ q })
  await visitor.clock.advance(3 * A_MOMENT_MS)
  const words = wordsOf(elementOf(visitor.look('a link scanned later'), 'verdict') ?? '')
  if (!words.includes('通过')) visitor.findings.push(`a genuine code in a later q: “${words}”`)
  return findingsOf(visitor)
}
