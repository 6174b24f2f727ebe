import { expect, test } from 'vitest'
import { Avatar, initialOf, toneOf } from './avatar.tsx'
import { draw } from './testing/draw.tsx'

test('a Chinese name is known by its family name', () => {
  expect(initialOf('孙悦')).toBe('孙')
  expect(initialOf('孙悦', true)).toBe('孙')
})

test('a Latin name has one letter where there is little room and two where there is more', () => {
  expect(initialOf('ana lopez')).toBe('A')
  expect(initialOf('ana maria lopez', true)).toBe('AL')
})

test('a character of two code units stays whole', () => {
  expect(initialOf('𠮷野')).toBe('𠮷')
})

test('people made in the same moment have colours of their own', () => {
  const tones = new Set(
    Array.from({ length: 40 }, (_, n) =>
      toneOf(`0192f3a1-77c2-7000-8000-${(n * 0x9e3779b1).toString(16).padStart(12, '0')}`),
    ),
  )
  expect(tones.size).toBeGreaterThan(3)
})

test('the initial is drawn and no text, so that a button with it is called by the name alone', async () => {
  await draw(<Avatar person={{ id: 'p', name: '孙悦' }} />)
  expect(document.body.textContent).toBe('')
  expect(document.querySelector('[data-initial="孙"]')).toBeTruthy()
})
