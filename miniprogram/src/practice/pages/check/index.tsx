import { View } from '@tarojs/components'
import { Button } from '../../../design/components/button.tsx'
import { Notice } from '../../../design/components/notice.tsx'
import { PageShell } from '../../../design/components/page-shell.tsx'
import { useLanguage } from '../../../design/language.ts'
import { PRACTICE_TEXTS } from '../../../design/texts/practice.ts'
import { SCAN_TEXTS } from '../../../design/texts/verify.ts'
import { SampleVerdict } from '../../sample-verdict.tsx'
import { usePracticeScan } from '../../../presentation/use-practice-scan.ts'

const FORMS = ['pass', 'doubt', 'fail', 'unusable'] as const
const WORDS = { fresh: 'scanFresh', stale: 'scanStale', other: 'scanOther' } as const
const SAMPLES = { fresh: ['pass'], stale: ['unusable'], other: [] } as const

/** 练核验: scanning a practice code of another phone, and what each result looks like. */
export default function PracticeCheckPage() {
  const language = useLanguage()
  const texts = PRACTICE_TEXTS[language]
  const scan = usePracticeScan()
  const { camera, picture } = scan.ways
  const { reading } = scan
  const way = camera ?? picture
  const label = SCAN_TEXTS[language][camera ? 'camera' : 'picture']
  const forms = reading ? SAMPLES[reading] : FORMS
  const foot = way ? (
    <Button id="practice-scan" look="primary" busy={scan.busy} label={label} onPress={() => void scan.run(way)} />
  ) : undefined
  return (
    <PageShell title={texts.checkTitle} back foot={foot}>
      {reading ? (
        <Notice id="practice-reading" tone={reading === 'fresh' ? 'brand' : 'doubt'} words={texts[WORDS[reading]]} />
      ) : (
        <View className="words">{texts.checkIntro}</View>
      )}
      {scan.failure ? (
        <Notice id="practice-scan-failure" tone="doubt" words={SCAN_TEXTS[language].failures[scan.failure]} />
      ) : null}
      {reading ? null : (
        <View className="heading-section" role="heading" aria-level={2}>
          {texts.samples}
        </View>
      )}
      {forms.map((form) => (
        <SampleVerdict key={form} form={form} />
      ))}
    </PageShell>
  )
}
