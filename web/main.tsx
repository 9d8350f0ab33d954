import { render } from 'preact'
import { keepToken } from './client/token.ts'
import { Page } from './page.tsx'

keepToken()
const root = document.getElementById('page')
if (root !== null) render(<Page />, root)
