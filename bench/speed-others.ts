import nlp from 'compromise';
import { PorterStemmer } from 'natural/lib/natural/stemmers/index.js';
import { TfIdf } from 'natural/lib/natural/tfidf/index.js';
import { WordTokenizer } from 'natural/lib/natural/tokenizers/index.js';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** What others read of a text, each with a part of what a comparison needs. */
export interface Other {
  readonly name: string;
  readonly read: (texts: readonly string[]) => unknown;
}

const wink = winkNLP(model, ['sbd', 'pos']);
const tokenizer = new WordTokenizer();

export const others: readonly Other[] = [
  { name: 'wink-nlp: sentences and parts of speech', read: (texts) => texts.map((text) => wink.readDoc(text).tokens().out(wink.its.pos).length) },
  { name: 'compromise: one match', read: (texts) => texts.map((text) => nlp(text).match('#Person (said|told)').length) },
  {
    name: 'natural: tokens, stems, TF-IDF',
    read: (texts) => {
      const tfidf = new TfIdf();
      for (const text of texts) tfidf.addDocument(tokenizer.tokenize(text).map((word) => PorterStemmer.stem(word)));
      return texts.map((_, at) => tfidf.listTerms(at).length);
    },
  },
];
