import { useCertificates } from '../../certificates/use-certificates.ts'
import { PageShell } from '../../design/components/page-shell.tsx'
import { useTexts } from '../../design/language.ts'
import { CANNOT_SHOW_TEXTS } from '../../design/texts/cannot-show.ts'
import { CannotShowCard } from '../../presentation/cannot-show-card.tsx'
import { knownPlates } from '../../presentation/known-plates.ts'

/** 亮不了证怎么办: works without network, with the plates that this phone happens to know. */
export default function CannotShowPage() {
  const { known } = useCertificates(true)
  return (
    <PageShell title={useTexts(CANNOT_SHOW_TEXTS).title} back paper>
      <CannotShowCard plates={knownPlates(known?.list.certificates ?? [])} />
    </PageShell>
  )
}
