import { useEffect, useState } from 'preact/hooks';

/** Light and dark in turn, beginning with what the system has. */
export function ThemeButton() {
  const [theme, setTheme] = useState(read);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const other = theme === 'dark' ? 'light' : 'dark';
  const choose = () => {
    setTheme(other);
    keep(other);
  };
  return (
    <button type="button" class="theme" onClick={choose} aria-label={`Show the page ${other}`}>
      <span aria-hidden="true">{theme === 'dark' ? '☀' : '☾'}</span>
    </button>
  );
}

const KEY = 'infra-page-theme';

function read(): string {
  return kept() ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}

/** Some browsers keep nothing for a page that is opened from disk. */
function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(theme: string): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // It holds until the page is closed.
  }
}
