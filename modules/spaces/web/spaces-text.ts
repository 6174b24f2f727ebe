import { type Text, useText } from '../../../packages/ui/text.tsx'
import type english from '../locales/en.json'

/** The messages of this room. */
export function useSpacesText(): Text<keyof typeof english> {
  return useText<keyof typeof english>()
}
