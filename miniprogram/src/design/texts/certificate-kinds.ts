import {
  CERTIFICATE_KIND_FACTS,
  certificateKindFacts,
  type CertificateKind,
} from 'shared-types/vocabulary/certificate-kinds.ts'
import { inLanguages, type Language } from '../language.ts'

type KindTitles = Readonly<Record<CertificateKind, string>>

const chineseTitle = (kind: CertificateKind) => CERTIFICATE_KIND_FACTS.find((facts) => facts.kind === kind)?.title ?? ''

/** 证照名称: the official Chinese titles; English ones are translations of ours. */
export const KIND_TEXTS = inLanguages<KindTitles>({
  zh: {
    1: chineseTitle(1),
    2: chineseTitle(2),
    3: chineseTitle(3),
    4: chineseTitle(4),
    5: chineseTitle(5),
    6: chineseTitle(6),
    7: chineseTitle(7),
    8: chineseTitle(8),
    9: chineseTitle(9),
  },
  en: {
    1: 'Transport operation licence',
    2: 'Dangerous goods transport licence',
    3: 'Ride-hailing operation licence',
    4: 'Radioactive goods transport licence',
    5: 'Vehicle certificate',
    6: 'Ride-hailing vehicle certificate',
    7: 'Qualification certificate',
    8: 'Cruising taxi driver certificate',
    9: 'Ride-hailing driver certificate',
  },
})

/** Title of a kind number; undefined for one that this version does not know. */
export function kindTitle(kind: number, language: Language): string | undefined {
  const facts = certificateKindFacts(kind)
  return facts && KIND_TEXTS[language][facts.kind]
}
