import { expect, test } from 'vitest'
import { copyText } from './copy-text.ts'

test('without a clipboard, as on plain http, the text is copied by selection', async () => {
  let copied = ''
  document.execCommand = () => {
    copied = document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.value : ''
    return true
  }
  expect('clipboard' in navigator).toBe(false)
  expect(await copyText('http://concord.test/i/X-1')).toBe(true)
  expect(copied).toBe('http://concord.test/i/X-1')
  expect(document.querySelector('textarea')).toBeNull()
})
