import { useTell } from '../../components/Notices.tsx';
import { useTexts } from '../../texts/texts.ts';

/** Copies a text and says that it is done, or that it could not be. */
export function useCopy(): (text: string, done: string) => void {
  const tell = useTell();
  const { mail } = useTexts();
  return (text, done) => {
    const copied = navigator.clipboard === undefined ? Promise.reject(new Error('no clipboard')) : navigator.clipboard.writeText(text);
    copied.then(() => tell('success', done), () => tell('error', mail.notCopied));
  };
}
