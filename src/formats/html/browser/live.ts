/** The page of `compare-claims serve`: it loads again when it is old, and shows what is wrong with the files. */

interface State {
  readonly version: string;
  readonly mistake: string | null;
}

const own = document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content;
const notice = document.createElement('div');
notice.id = '/notice';
notice.setAttribute('role', 'alert');
notice.hidden = true;
document.querySelector('main')?.prepend(notice);

const tell = (title: string, text: string): void => {
  const head = document.createElement('p');
  head.textContent = title;
  const body = document.createElement('pre');
  body.textContent = text;
  notice.replaceChildren(head, ...(text === '' ? [] : [body]));
  notice.hidden = title === '';
};

const events = new EventSource('events');
events.addEventListener('state', ({ data }) => {
  const { version, mistake } = JSON.parse(String(data)) as State;
  if (version !== own) location.reload();
  else if (mistake === null) tell('', '');
  else tell('The files have a mistake; below is the last report without it.', mistake);
});
events.addEventListener('error', () => tell('compare-claims serve has ended; below is its last report.', ''));

// The tab must not keep a connection while another page is shown from it.
window.addEventListener('pagehide', () => events.close());
