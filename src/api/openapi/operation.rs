//! One call, as OpenAPI describes it.

use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::path::{
    HttpMethod, OperationBuilder, Parameter, ParameterBuilder, ParameterIn,
};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::schema::{ArrayBuilder, ObjectBuilder, Schema, Type};
use utoipa::openapi::security::SecurityRequirement;
use utoipa::openapi::{Content, Paths, Ref, RefOr, Required, ResponseBuilder};
use utoipa::{PartialSchema, ToSchema};

use super::{CSRF, SESSION};

/// A call that is being described.
pub(super) struct Operation {
    method: HttpMethod,
    path: &'static str,
    tag: &'static str,
    builder: OperationBuilder,
    problems: Vec<u16>,
    answers_at_all: bool,
}

/// Who may make it.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Access {
    Anybody,
    SignedIn,
    Desk,
}

pub(super) fn reference<T: ToSchema>() -> RefOr<Schema> {
    RefOr::Ref(Ref::from_schema_name(T::name()))
}

/// `{items: [T]}`, written out where it is used.
pub(super) fn list<T: ToSchema>() -> RefOr<Schema> {
    let items = ArrayBuilder::new().items(reference::<T>());
    ObjectBuilder::new()
        .property("items", items)
        .required("items")
        .into()
}

fn problem(status: u16) -> &'static str {
    match status {
        400 => "The body or a header cannot be read.",
        401 => "Nobody is signed in.",
        403 => "The token is missing or wrong, or the person may not.",
        404 => "There is no such thing.",
        409 => "It changed meanwhile; `current`, or `current_view`, is what it is now.",
        413 => "The body is over a mebibyte.",
        422 => "Fields are refused; `fields` says which and why.",
        428 => "`If-Match` or `Idempotency-Key` is missing.",
        _ => "The request failed.",
    }
}

impl Operation {
    /// A call by its method and path, its id for generated code, and what it does.
    pub fn new(
        method: HttpMethod,
        path: &'static str,
        id: &'static str,
        summary: &'static str,
    ) -> Self {
        let builder = OperationBuilder::new()
            .operation_id(Some(id))
            .summary(Some(summary));
        Self {
            method,
            path,
            tag: "tickets",
            builder,
            problems: Vec::new(),
            answers_at_all: false,
        }
    }

    /// The group it belongs to.
    pub fn tag(mut self, tag: &'static str) -> Self {
        self.tag = tag;
        self
    }

    fn build(mut self, build: impl FnOnce(OperationBuilder) -> OperationBuilder) -> Self {
        self.builder = build(self.builder);
        self
    }

    /// Who may make it, and what the others are answered.
    pub fn access(mut self, access: Access) -> Self {
        if access == Access::Anybody {
            return self;
        }
        self.problems.push(401);
        let safe = self.method == HttpMethod::Get;
        if !safe || access == Access::Desk {
            self.problems.push(403);
        }
        let none: [&str; 0] = [];
        let requirement = SecurityRequirement::new(SESSION, none);
        let requirement = if safe {
            requirement
        } else {
            requirement.add(CSRF, none)
        };
        self.build(|builder| builder.security(requirement))
    }

    /// Further problems it may have.
    pub fn problems(mut self, statuses: &[u16]) -> Self {
        self.problems.extend(statuses);
        self
    }

    /// A part of the path.
    pub fn part(self, name: &str, about: &str, schema: impl Into<RefOr<Schema>>) -> Self {
        let parameter = parameter(name, about, ParameterIn::Path, schema, Required::True);
        self.problems(&[404])
            .build(|builder| builder.parameter(parameter))
    }

    /// A parameter of the query.
    pub fn query(self, name: &str, about: &str, schema: impl Into<RefOr<Schema>>) -> Self {
        let parameter = parameter(name, about, ParameterIn::Query, schema, Required::False);
        self.build(|builder| builder.parameter(parameter))
    }

    /// A header that must be sent.
    pub fn header(self, name: &str, about: &str, schema: impl Into<RefOr<Schema>>) -> Self {
        let parameter = parameter(name, about, ParameterIn::Header, schema, Required::True);
        self.build(|builder| builder.parameter(parameter))
    }

    /// The JSON body it takes.
    pub fn takes<T: ToSchema>(self, required: Required) -> Self {
        let body = RequestBodyBuilder::new()
            .content("application/json", Content::new(Some(reference::<T>())))
            .required(Some(required))
            .build();
        self.problems(&[400, 413])
            .build(|builder| builder.request_body(Some(body)))
    }

    /// The JSON it answers where it creates something.
    pub fn creates(mut self, about: &str, schema: RefOr<Schema>) -> Self {
        self.answers_at_all = true;
        let response = ResponseBuilder::new()
            .description(about)
            .content("application/json", Content::new(Some(schema)))
            .build();
        self.build(|builder| builder.response("201", response))
    }

    /// That it may also answer nothing, and when.
    pub fn or_nothing(self, about: &str) -> Self {
        let response = ResponseBuilder::new().description(about).build();
        self.build(|builder| builder.response("204", response))
    }

    /// The JSON it answers.
    pub fn answers(self, about: &str, schema: RefOr<Schema>) -> Self {
        self.answers_as("application/json", about, schema, &[])
    }

    /// The JSON it answers, with headers and what they say.
    pub fn answers_with(
        self,
        about: &str,
        schema: RefOr<Schema>,
        headers: &[(&str, &str)],
    ) -> Self {
        self.answers_as("application/json", about, schema, headers)
    }

    /// What it answers in another format.
    pub fn answers_as(
        mut self,
        content_type: &str,
        about: &str,
        schema: RefOr<Schema>,
        headers: &[(&str, &str)],
    ) -> Self {
        self.answers_at_all = true;
        let mut response = ResponseBuilder::new()
            .description(about)
            .content(content_type, Content::new(Some(schema)));
        for (name, about) in headers {
            let text = ObjectBuilder::new().schema_type(Type::String);
            let header = HeaderBuilder::new()
                .schema(text)
                .description(Some(*about))
                .build();
            response = response.header(*name, header);
        }
        let response = response.build();
        self.build(|builder| builder.response("200", response))
    }

    /// Writes it into the document.
    pub fn add_to(mut self, paths: &mut Paths) {
        if !self.answers_at_all {
            let done = ResponseBuilder::new().description("Done.").build();
            self = self.build(|builder| builder.response("204", done));
        }
        self.problems.sort_unstable();
        self.problems.dedup();
        let mut builder = self.builder.tag(self.tag);
        for status in self.problems {
            let content = Content::new(Some(reference::<super::Problem>()));
            let response = ResponseBuilder::new()
                .description(problem(status))
                .content("application/problem+json", content)
                .build();
            builder = builder.response(status.to_string(), response);
        }
        paths.add_path_operation(self.path, vec![self.method], builder.build());
    }
}

fn parameter(
    name: &str,
    about: &str,
    place: ParameterIn,
    schema: impl Into<RefOr<Schema>>,
    required: Required,
) -> Parameter {
    ParameterBuilder::new()
        .name(name)
        .description(Some(about))
        .parameter_in(place)
        .schema(Some(schema))
        .required(required)
        .build()
}

/// The version that a change was made on, as `If-Match` has it.
pub(super) fn version() -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .pattern(Some("^(\"[0-9]{1,18}\"|[0-9]{1,18})$"))
}

/// What tells one creation from another, as `Idempotency-Key` has it.
pub(super) fn key() -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .min_length(Some(1))
        .max_length(Some(64))
        .pattern(Some("^[!-~]{1,64}$"))
}

/// Some text.
pub(super) fn text() -> RefOr<Schema> {
    String::schema()
}

/// A whole number between two others.
pub(super) fn number(low: u32, high: u32) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::Integer)
        .minimum(Some(low))
        .maximum(Some(high))
}
