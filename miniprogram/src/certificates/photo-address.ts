/** Beginnings of base64 that tell a picture's form: PNG and JPEG, nothing else is shown. */
const FORMS = [
  ['iVBORw0KGgo', 'image/png'],
  ['/9j/', 'image/jpeg'],
] as const

/** 照片 as an address for an Image, from the base64 that was released; undefined for anything but PNG and JPEG. */
export function photoAddress(photo: string | undefined): string | undefined {
  if (photo === undefined || !/^[A-Za-z0-9+/]+={0,2}$/.test(photo)) return undefined
  const form = FORMS.find(([beginning]) => photo.startsWith(beginning))
  return form && `data:${form[1]};base64,${photo}`
}
