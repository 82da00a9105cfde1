import type { PageCamera } from '../camera-port.ts'

/** WeChat brings its own scanner (see scan.ts), with torch and album; a page needs no camera of its own. */
export const pageCamera: PageCamera | undefined = undefined
