import { mergeInternalComponents } from '@tarojs/shared'
import { ARIA_COMPONENTS } from './aria-components.js'

mergeInternalComponents(ARIA_COMPONENTS)
