//! Words: messages, labels, numbers and dates in German and English
