//! Which product of the catalogue an application of the landscape is, and what it is for: each with
//! the reason, and a way to say that it is another one.

use freistadt_l10n::{Language, args, message};
use freistadt_model::{
    Application, Change, ChangeSet, Claim, Id, Landscape, PartialDate, Product, Record as _,
    Source as SourceRecord, SourceKind, Stated, SubjectRef, Tabled as _, slug,
};

use crate::alternatives::count_fully;
use crate::entries::CatalogueProduct;
use crate::find::product_named;
use crate::function::{CatalogueFunction, function};
use crate::purpose::{Recognised, purposes};

/// The application is a product of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProductMatch {
    /// Which.
    pub product: &'static CatalogueProduct,
    /// By what it was recognised.
    pub by: MatchedBy,
    /// The name or identifier that was recognised.
    pub name: String,
    /// The version in use, as stated or as it stands behind the name.
    pub version: Option<String>,
}

/// By what a product was recognised, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchedBy {
    /// The same CPE or PURL.
    Identifier,
    /// The name, or another spelling, of the product in the landscape.
    ProductName,
    /// The name, or another spelling, of the application.
    ApplicationName,
}

impl MatchedBy {
    /// The code, as in texts.
    pub fn code(self) -> &'static str {
        match self {
            MatchedBy::Identifier => "identifier",
            MatchedBy::ProductName => "product-name",
            MatchedBy::ApplicationName => "application-name",
        }
    }
}

/// The field of claims that say which product an application is not.
const FIELD: &str = "product";

/// The id of the source of such claims.
const SOURCE: &str = "catalogue";

/// Which product of the catalogue the application is, unless somebody rejected that.
pub fn product_of(landscape: &Landscape, application: &Application) -> Option<ProductMatch> {
    let product = application
        .product
        .known()
        .and_then(|id| landscape.find(id));
    let found = product.and_then(by_identifier).or_else(|| {
        let of_product = product.into_iter().flat_map(names_of_product);
        let of_product = of_product.map(|name| (MatchedBy::ProductName, name));
        let own = std::iter::once(&application.name).chain(&application.aliases);
        let own = own.map(|name| (MatchedBy::ApplicationName, name));
        of_product
            .chain(own)
            .find_map(|(by, name)| by_name(by, name))
    })?;
    if is_rejected(landscape, &application.id, &found.product.name) {
        return None;
    }
    let version = application.version.known().cloned();
    Some(ProductMatch {
        version: version.or(found.version),
        ..found
    })
}

fn names_of_product(product: &Product) -> impl Iterator<Item = &String> {
    std::iter::once(&product.name).chain(&product.aliases)
}

fn by_name(by: MatchedBy, name: &str) -> Option<ProductMatch> {
    let (product, rest) = product_named(name)?;
    Some(ProductMatch {
        product,
        by,
        name: name.to_owned(),
        version: (!rest.is_empty()).then(|| rest.replace('-', ".")),
    })
}

/// Identifiers are a bonus: most products of town halls have none.
fn by_identifier(product: &Product) -> Option<ProductMatch> {
    let own = [&product.cpe, &product.purl];
    let own: Vec<&String> = own.into_iter().filter_map(Stated::known).collect();
    crate::data::products().find_map(|it| {
        let mut theirs = [&it.cpe, &it.purl].into_iter().flatten();
        let name = theirs.find(|id| own.iter().any(|own| same_product(own, id)))?;
        Some(ProductMatch {
            product: it,
            by: MatchedBy::Identifier,
            name: name.clone(),
            version: None,
        })
    })
}

/// Whether two identifiers name the same product, of whatever version: of a CPE 2.3 the parts up to
/// the product count, of a PURL what stands before `@`.
pub(crate) fn same_product(a: &str, b: &str) -> bool {
    let stem = |text: &str| -> String {
        let text = text.to_ascii_lowercase();
        match text.starts_with("cpe:") {
            true => text.split(':').take(5).collect::<Vec<_>>().join(":"),
            false => text
                .split(['@', '?', '#'])
                .next()
                .unwrap_or_default()
                .to_owned(),
        }
    };
    stem(a) == stem(b)
}

/// A function of an application and how it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FunctionMatch {
    /// Which.
    pub function: &'static CatalogueFunction,
    /// How it is known.
    pub by: FunctionBy,
}

/// How a function of an application is known, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FunctionBy {
    /// Somebody stated it.
    Stated,
    /// The catalogue says so of the product.
    Product,
    /// A word in its name or purpose suggests it.
    Word,
}

impl FunctionBy {
    /// The code, as in texts.
    pub fn code(self) -> &'static str {
        match self {
            FunctionBy::Stated => "stated",
            FunctionBy::Product => "product",
            FunctionBy::Word => "word",
        }
    }
}

/// What the application is for. What is stated wins over the catalogue, that over words.
pub fn functions_of(landscape: &Landscape, application: &Application) -> Vec<FunctionMatch> {
    let supposed = purposes(landscape, application);
    let stated = supposed.iter().any(|it| it.by == Recognised::Stated);
    let product = product_of(landscape, application).filter(|_| !stated);
    if let Some(found) = product.filter(|it| !it.product.functions.is_empty()) {
        let functions = found.product.functions.iter().filter_map(|id| function(id));
        return functions
            .map(|function| FunctionMatch {
                function,
                by: FunctionBy::Product,
            })
            .collect();
    }
    let matches = supposed.into_iter().filter_map(|it| {
        let by = match it.by {
            Recognised::Stated => FunctionBy::Stated,
            Recognised::Product => FunctionBy::Product,
            Recognised::Word => FunctionBy::Word,
        };
        Some(FunctionMatch {
            function: function(it.function)?,
            by,
        })
    });
    matches.collect()
}

/// How many products of the catalogue could take over all that an application is for; `None` where
/// it is not known what that is.
pub fn known_alternatives(landscape: &Landscape, application: &Application) -> Option<usize> {
    let functions = functions_of(landscape, application);
    let product = product_of(landscape, application).map(|it| it.product);
    let fully = |it: &FunctionMatch| count_fully(it.function, product);
    functions.iter().map(fully).min()
}

fn rejection_id(application: &Id<Application>, product: &str) -> Id<Claim> {
    let (application, product) = (application.as_str(), slug(product));
    Id::new(format!("application-{application}-not-{product}"))
}

/// Whether somebody said that the application is not the product of this name.
pub(crate) fn is_rejected(
    landscape: &Landscape,
    application: &Id<Application>,
    product: &str,
) -> bool {
    let claim = landscape.find(&rejection_id(application, product));
    claim.is_some_and(|claim| claim.confidence == Stated::Known(0))
}

/// The change set with which somebody says that an application is not this product: a claim that
/// nobody believes is kept, so that it is not matched again.
pub fn reject_match(
    landscape: &Landscape,
    application: &Application,
    product: &str,
    (language, on): (Language, PartialDate),
) -> ChangeSet {
    let mut source = SourceRecord::new(Id::new(SOURCE));
    source.name = message(language, "catalogue-source", &args());
    source.kind = Stated::Known(SourceKind::Catalogue);
    let mut claim = Claim::new(rejection_id(&application.id, product));
    if landscape.find(&claim.id).is_some() {
        return ChangeSet::default();
    }
    claim.subject = Stated::Known(SubjectRef(application.id.to_ref()));
    FIELD.clone_into(&mut claim.field);
    product.clone_into(&mut claim.value);
    claim.by = Stated::Known(source.id.clone());
    claim.on = Stated::Known(on);
    claim.confidence = Stated::Known(0);
    let known = landscape.find(&source.id).is_some();
    let source = (!known).then(|| Change::Add(source.into_any()));
    let changes = source.into_iter().chain([Change::Add(claim.into_any())]);
    ChangeSet {
        changes: changes.collect(),
    }
}
