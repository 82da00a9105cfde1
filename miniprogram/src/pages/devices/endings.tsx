import { View } from '@tarojs/components'
import { useTexts } from '../../design/language.ts'
import { DEVICES_TEXTS } from '../../design/texts/devices.ts'
import { useSession } from '../../identity/session-context.ts'
import type { useAccountEndings } from '../../identity/use-account-endings.ts'
import { FormFoot } from '../form-foot.tsx'
import { EndingButton } from './ending-button.tsx'

/** Signing out everywhere and undoing the binding, each with its consequences. */
export function Endings({ endings }: { readonly endings: ReturnType<typeof useAccountEndings> }) {
  const texts = useTexts(DEVICES_TEXTS)
  const { viewer } = useSession()
  return (
    <View className="endings">
      <FormFoot fault={endings.failure && texts.nothingChanged} failure={endings.failure}>
        <EndingButton
          id="sign-out-everywhere"
          label={texts.lost}
          title={texts.lostTitle}
          consequences={texts.lostWords}
          agree={texts.lostAgree}
          busy={endings.busy}
          onAgree={() => void endings.run('everywhere')}
        />
        {viewer?.kind === 'holder' ? (
          <EndingButton
            id="unbind"
            label={texts.unbind}
            title={texts.unbindTitle}
            consequences={texts.unbindWords(viewer.displayName ?? '')}
            agree={texts.unbindAgree}
            busy={endings.busy}
            onAgree={() => void endings.run('binding')}
          />
        ) : null}
      </FormFoot>
    </View>
  )
}
