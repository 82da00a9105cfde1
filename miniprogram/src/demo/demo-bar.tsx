import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { networkState } from '@platform/network.ts'
import { useEffect, useState } from 'react'
import { useLanguage } from '../design/language.ts'
import { PAGES } from '../design/page-addresses.ts'
import { pressable } from '../design/pressable.ts'
import { DEMO_TEXTS } from '../design/texts/demo.ts'
import { FAILURE_TEXTS } from '../design/texts/failures.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { signIn } from '../identity/session-api.ts'
import { useSession, useSessionKeeper } from '../identity/session-context.ts'
import { PERSONAS, type Persona } from './personas.ts'

function useOnline(): boolean {
  const [online, setOnline] = useState(networkState.isOnline())
  useEffect(() => networkState.onChange(setOnline), [])
  return online
}

function atHome(): boolean {
  const [page] = Taro.getCurrentPages()
  return page?.route?.includes('pages/home/index') ?? false
}

/** 演示条: changes the person without signing anybody out. Built into the H5 preview only. */
export function DemoBar() {
  const language = useLanguage()
  const texts = DEMO_TEXTS[language]
  const { gateway } = useGateway()
  const keeper = useSessionKeeper()
  const { account } = useSession()
  const online = useOnline()
  const [failure, setFailure] = useState<GatewayFailure>()
  const become = async (persona: Persona) => {
    setFailure(undefined)
    if (!keeper.choose(persona)) {
      const session = await signIn(gateway, `demo:${persona}`)
      if (session.ok) keeper.start(persona, session.value)
      else setFailure(session.failure)
    }
    // the home page follows the account by itself
    if (Taro.getCurrentPages().length > 1 || !atHome()) void Taro.reLaunch({ url: PAGES.home })
  }
  return (
    <View className="demo-bar">
      <View className="demo-bar-line">
        <Text>{texts.title}</Text>
        <Text id="demo-network">{online ? texts.online : texts.offline}</Text>
        {failure ? <Text id="demo-failure">{texts.failed(FAILURE_TEXTS[language][failure].title)}</Text> : null}
      </View>
      <View className="demo-bar-personas">
        {PERSONAS.map((persona) => (
          <View
            key={persona}
            id={`persona-${persona}`}
            className={`demo-bar-persona ${persona === account ? 'demo-bar-persona-current' : ''}`}
            {...pressable(texts.personas[persona])}
            onClick={() => void become(persona)}
          >
            {texts.personas[persona]}
          </View>
        ))}
      </View>
    </View>
  )
}
