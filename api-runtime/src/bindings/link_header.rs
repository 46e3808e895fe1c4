//! The `Link` header (RFC 8288), in which APIs give the addresses of the neighbouring pages.

use http::HeaderMap;
use http::header::LINK;

use super::response::PageLinks;

/// The addresses of the pages around this one; `None` where the headers name none of them.
pub(super) fn read(headers: &HeaderMap) -> Option<PageLinks> {
    let mut links = PageLinks::default();
    let mut found = false;
    for value in headers.get_all(LINK) {
        let mut rest = value.to_str().unwrap_or_default();
        while let Some((address, relations, tail)) = next(rest) {
            for relation in relations.split_ascii_whitespace() {
                let place = match relation.to_ascii_lowercase().as_str() {
                    "self" => &mut links.this,
                    "first" => &mut links.first,
                    "last" => &mut links.last,
                    "prev" | "previous" => &mut links.prev,
                    "next" => &mut links.next,
                    _ => continue,
                };
                // The first one counts.
                place.get_or_insert_with(|| address.to_owned());
                found = true;
            }
            rest = tail;
        }
    }
    found.then_some(links)
}

/// The first link, its relations, and what follows it.
fn next(text: &str) -> Option<(&str, String, &str)> {
    let (_, text) = text.split_once('<')?;
    let (address, mut rest) = text.split_once('>')?;
    let mut relations = None;
    loop {
        rest = rest.trim_start();
        let Some(parameter) = rest.strip_prefix(';') else { break };
        let end = parameter.find(['=', ';', ',']).unwrap_or(parameter.len());
        let (name, tail) = parameter.split_at(end);
        let (value, tail) = match tail.strip_prefix('=') {
            Some(tail) => value(tail.trim_start()),
            None => (String::new(), tail),
        };
        if name.trim().eq_ignore_ascii_case("rel") {
            relations.get_or_insert(value);
        }
        rest = tail;
    }
    Some((address.trim(), relations.unwrap_or_default(), rest))
}

/// A parameter's value, with or without quotes, and what follows it.
fn value(text: &str) -> (String, &str) {
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text.find([';', ',']).unwrap_or(text.len());
        let (value, rest) = text.split_at(end);
        return (value.trim_end().to_owned(), rest);
    };
    let mut value = String::new();
    let mut characters = quoted.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => return (value, quoted.get(at + 1..).unwrap_or_default()),
            '\\' => value.extend(characters.next().map(|(_, escaped)| escaped)),
            plain => value.push(plain),
        }
    }
    (value, "")
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn links(values: &[&str]) -> Option<PageLinks> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(LINK, HeaderValue::from_str(value).expect("a header"));
        }
        read(&headers)
    }

    #[test]
    fn relations_are_found_in_every_form_of_the_header() {
        let next = |address: &str| Some(address.to_owned());
        for (values, expected) in [
            (&["<https://api.example/a?page=2>; rel=\"next\""][..], "https://api.example/a?page=2"),
            (&["</a?b=1,2;3>;rel=next"], "/a?b=1,2;3"),
            (&["</p>; rel=prev, </n>; rel=next"], "/n"),
            (&["</p>; rel=prev", "</n>; rel=next"], "/n"),
            (&["</n> ; title=\"a, \\\"b\\\"; rel=prev\" ; REL = \"Next last\""], "/n"),
            (&["</n>; rel=next; rel=prev, </m>; rel=next"], "/n"),
            (&["</x>; crossorigin; rel=next"], "/x"),
        ] {
            assert_eq!(links(values).and_then(|links| links.next), next(expected), "{values:?}");
        }
        let all = links(&["<a>; rel=self, <b>; rel=first, <c>; rel=last, <d>; rel=previous"]);
        let all = all.expect("links");
        let found = [all.this, all.first, all.last, all.prev].map(Option::unwrap_or_default);
        assert_eq!((found.join(""), all.next), ("abcd".to_owned(), None));
    }

    #[test]
    fn what_is_no_link_of_a_page_is_passed_over() {
        for value in [
            "",
            "<",
            "</a",
            "</a>",
            "</a>; rel",
            "</a>; rel=\"",
            "</a>; rel=\"\\",
            "</style.css>; rel=preload",
            "rel=next",
            ";;,,<>;",
        ] {
            assert_eq!(links(&[value]), None, "{value}");
        }
        assert_eq!(links(&[]), None);
    }
}
