import type { ViewerKind } from 'shared-types/vocabulary/people.ts'
import Taro from '@tarojs/taro'
import { Card } from '../../design/components/card.tsx'
import { MenuLine } from '../../design/components/menu-line.tsx'
import { useLanguage, useTexts, type InLanguages } from '../../design/language.ts'
import { PAGES } from '../../design/page-addresses.ts'
import { AGENT_TEXTS } from '../../design/texts/agents.ts'
import { ACTIVATION_TEXTS, BINDING_TEXTS } from '../../design/texts/binding.ts'
import { CANNOT_SHOW_TEXTS } from '../../design/texts/cannot-show.ts'
import { CONSENT_TEXTS } from '../../design/texts/consents.ts'
import { DELEGATION_TEXTS } from '../../design/texts/delegations.ts'
import { DEVICES_TEXTS } from '../../design/texts/devices.ts'
import { PRACTICE_TEXTS } from '../../design/texts/practice.ts'

const open = (url: string) => () => void Taro.navigateTo({ url })

/** 练一练; for everybody, signed in or not. */
export function PracticeLine() {
  return <MenuLine id="open-practice" label={useTexts(PRACTICE_TEXTS).open} onOpen={open(PAGES.practice)} />
}

interface Line {
  readonly id: string
  readonly page: string
  readonly texts: InLanguages<{ readonly title: string }>
}
const BINDING: Line = { id: 'open-binding', page: PAGES.binding, texts: BINDING_TEXTS }
const ACTIVATION: Line = { id: 'open-activation', page: PAGES.activation, texts: ACTIVATION_TEXTS }
const DEVICES: Line = { id: 'open-devices', page: PAGES.devices, texts: DEVICES_TEXTS }

/** What each kind of viewer can set up, in the order of use. */
const LINES: Readonly<Record<ViewerKind, readonly Line[]>> = {
  public: [BINDING, ACTIVATION, DEVICES],
  holder: [
    { id: 'open-delegations', page: PAGES.delegations, texts: DELEGATION_TEXTS },
    { id: 'open-agents', page: PAGES.agents, texts: AGENT_TEXTS },
    { id: 'open-cannot-show', page: PAGES.cannotShow, texts: CANNOT_SHOW_TEXTS },
    { id: 'open-consents', page: PAGES.consents, texts: CONSENT_TEXTS },
    ACTIVATION,
    DEVICES,
  ],
  inspector: [DEVICES],
}

/** 我的菜单. */
export function MeMenu({ kind }: { readonly kind: ViewerKind }) {
  const language = useLanguage()
  return (
    <Card>
      {LINES[kind].map(({ id, page, texts }) => (
        <MenuLine key={id} id={id} label={texts[language].title} onOpen={open(page)} />
      ))}
      <PracticeLine />
    </Card>
  )
}
