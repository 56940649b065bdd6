// Light or dark: as the system has it, unless the reader chose.
import { setText } from './dom.js';

const KEY = 'daybook-theme';

/** Makes the button turn the page light or dark, and remembers it. */
export function themeButton(button) {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const now = () => document.documentElement.dataset.theme ?? (dark.matches ? 'dark' : 'light');
    const show = () => {
        setText(button, now() === 'dark' ? 'Light' : 'Dark');
        button.title = now() === 'dark' ? 'Show the page in light colours' : 'Show the page in dark colours';
    };
    const remembered = recall();
    if (remembered) {
        document.documentElement.dataset.theme = remembered;
    }
    button.addEventListener('click', () => {
        const next = now() === 'dark' ? 'light' : 'dark';
        document.documentElement.dataset.theme = next;
        remember(next);
        show();
    });
    dark.addEventListener('change', show);
    show();
}

function recall() {
    try {
        const theme = localStorage.getItem(KEY);
        return theme === 'light' || theme === 'dark' ? theme : null;
    } catch {
        return null;
    }
}

function remember(theme) {
    try {
        localStorage.setItem(KEY, theme);
    } catch {
        // A browser that keeps nothing still shows what was chosen.
    }
}
