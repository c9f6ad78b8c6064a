//! The servers as a program of their own, as tests start them: `dataplane vpc|internet --dir DIR`.

use std::path::Path;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // "dataplane" is the subcommand of the real program.
    let words: Vec<&str> = arguments.iter().map(String::as_str).skip_while(|w| *w == "dataplane").collect();
    match words[..] {
        ["vpc", "--dir", dir] => dataplane::vpc_main(Path::new(dir)),
        ["internet", "--dir", dir] => dataplane::internet_main(Path::new(dir)),
        _ => {
            eprintln!("usage: dataplane vpc|internet --dir DIR");
            std::process::exit(2);
        }
    }
}
