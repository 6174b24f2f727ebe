import { useState } from 'react'

/** The last answer to the same question, while a newer one is on its way. */
export function useKept<Value>(question: string, answer: Value | undefined): Value | undefined {
  const [kept, setKept] = useState({ question, answer })
  const isNews = answer !== undefined && answer !== kept.answer
  if (isNews || question !== kept.question) setKept({ question, answer })
  return answer ?? (question === kept.question ? kept.answer : undefined)
}
